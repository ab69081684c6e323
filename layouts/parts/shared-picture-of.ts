import type { Article } from "../../src/newsroom/article/article.ts";
import {
  findJpeg,
  sharePictureSize,
  type Pictures,
  type SharePicture,
} from "../../src/newsroom/images/picture.ts";
import type { Desk, Edition } from "../../src/newsroom/masthead/masthead.ts";
import type { SharedPictureProps } from "./shared-picture.tsx";

type Shared = Omit<SharedPictureProps, "masthead">;

/** What a shared link to an article shows: its own picture, else one drawn for it or its desk. */
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

/** What a shared link to a desk's page shows. */
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
