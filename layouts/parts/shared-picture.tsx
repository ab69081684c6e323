import type { Desk, Edition, Masthead } from "../../src/newsroom/masthead/masthead.ts";
import { toPlainText } from "../../src/language/typography/plain-text.ts";
import type { Article } from "../../src/newsroom/article/article.ts";
import { findJpeg, sharePictureSize } from "../../src/newsroom/images/picture.ts";
import type { Pictures, SharePicture } from "../../src/newsroom/images/picture.ts";

export interface SharedPictureProps {
  readonly permalink: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly masthead: Masthead;
}

/** The metadata of the picture that messengers and networks show with a link to the page. */
export function SharedPicture({ permalink, width, height, alt, masthead }: SharedPictureProps) {
  return (
    <>
      <meta property="og:image" content={masthead.address + permalink} />
      <meta property="og:image:width" content={String(width)} />
      <meta property="og:image:height" content={String(height)} />
      <meta property="og:image:alt" content={toPlainText(alt)} />
      {width > height && <meta name="twitter:card" content="summary_large_image" />}
    </>
  );
}

type Shared = Omit<SharedPictureProps, "masthead">;

/** The picture of a shared link to an article: its own, else one drawn for it or its desk. */
export function pictureOfArticle(
  article: Article,
  edition: Edition,
  pictures: Pictures,
): Shared | undefined {
  const { image, title } = article;
  if (image === undefined) {
    const drawn = pictures.ofArticle.get(article.id);
    return drawn === undefined
      ? pictureOfDesk(article.desk, edition, pictures)
      : asShared(drawn, title);
  }
  const { permalink, width, height } = findJpeg(pictures, image.file);
  return { permalink, width, height, alt: image.alt };
}

/** The picture of a shared link to a desk's page. */
export function pictureOfDesk(
  desk: Desk,
  { lang }: Edition,
  pictures: Pictures,
): Shared | undefined {
  const drawn = pictures.ofDesk.get(`${desk.slug} ${lang}`);
  return drawn && asShared(drawn, desk.name[lang]);
}

function asShared({ permalink }: SharePicture, alt: string): Shared {
  return { permalink, ...sharePictureSize, alt };
}
