import type { ArticleImage } from "../../newsroom/article/article.ts";
import { findJpeg, type Pictures } from "../../newsroom/images/picture.ts";
import type { Masthead } from "../../newsroom/masthead/masthead.ts";
import { escapeXml } from "../../language/typography/escape-xml.ts";
import type { Language } from "../../language/words/language.ts";
import { words } from "../../language/words/words.ts";
import type { FeedPicture } from "./feed.ts";

/** In pixels: wide enough for a reader's column, and some 100 KB. */
const widest = 800;

/** The picture as a feed names it: one JPEG, which every reader shows. */
export function makeFeedPicture(file: string, pictures: Pictures, masthead: Masthead): FeedPicture {
  const { permalink, width, height } = findJpeg(pictures, file, widest);
  return { address: masthead.address + permalink, width, height };
}

/** The picture as a block of HTML, with what stands below it in a language. */
export function renderFigure(
  picture: FeedPicture,
  { alt, caption, credit }: Omit<ArticleImage, "file">,
  lang: Language,
): string {
  const { address, width, height } = picture;
  const below = [caption, credit && `${words[lang].credit} ${credit}`].filter(Boolean).join(" ");
  const figcaption = below === "" ? "" : `<figcaption>${escapeXml(below)}</figcaption>`;
  return (
    `<figure><img src="${escapeXml(address)}" width="${width}" height="${height}" ` +
    `alt="${escapeXml(alt)}">${figcaption}</figure>\n`
  );
}
