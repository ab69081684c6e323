import { lastChange, listAmendments } from "../../newsroom/article/amendments.ts";
import { articlePermalink } from "../../newsroom/article/permalink.ts";
import type { FinishedArticle } from "../../newsroom/content/newspaper.ts";
import { findJpeg, type Pictures } from "../../newsroom/images/picture.ts";
import { renderBody } from "../../newsroom/markdown/rendered-body.ts";
import type { Masthead } from "../../newsroom/masthead/masthead.ts";
import { cutAtWord } from "../../language/typography/plain-text.ts";
import { escapeXml } from "../../language/typography/escape-xml.ts";
import { directionOf, type Language } from "../../language/words/language.ts";
import type { FeedEntry, FeedPicture } from "./feed.ts";
import { formatArticleId } from "./feed-id.ts";
import type { Article, ArticleImage } from "../../newsroom/article/article.ts";
import { formatMoment } from "../../language/calendar/format-moment.ts";
import { words } from "../../language/words/words.ts";

/**
 * The longest text that a feed carries whole, in characters of HTML: some 8,000 words. Limits what a
 * feed reader fetches and what one hostile file costs a build.
 */
const longestText = 50_000;

/** In characters. A deck is never longer; a lede may be a whole chapter. */
const longestSummary = 1000;

/** The entry of an article, with its summary in place of a text that is too long. */
export function makeFeedEntry(
  { article, body }: FinishedArticle,
  masthead: Masthead,
  pictures: Pictures,
): FeedEntry {
  const { lang, date } = article;
  const address = masthead.address + articlePermalink(article);
  const summary = cutAtWord(article.deck ?? body.lede, longestSummary);
  const text = renderBody(body, (picture) =>
    renderFigure(makeFeedPicture(picture.file, pictures, masthead), picture, lang),
  );
  const html =
    text.length <= longestText
      ? makeAbsolute(text, masthead.address, address)
      : `<p>${escapeXml(summary)}</p>\n`;
  const image = article.image && makeFeedPicture(article.image.file, pictures, masthead);
  const figure = article.image && image ? renderFigure(image, article.image, lang) : "";
  return {
    id: formatArticleId(article),
    title: article.title,
    address,
    lang,
    published: date,
    updated: lastChange(article),
    author: article.byline ?? article.agency ?? masthead.name[lang],
    summary,
    html: `<div lang="${lang}" dir="${directionOf(lang)}">\n${figure}${html}${renderCorrections(article)}</div>`,
    categories: [article.desk.name[lang], ...article.tags],
    ...(image && { image }),
  };
}

/**
 * Makes the links of an article's text absolute, since feed readers show it elsewhere. The body's links
 * are absolute or begin with `/` or `#` (`markdown/address.ts`), and its HTML has no bare quote outside
 * of tags, so that the pattern matches links only.
 */
function makeAbsolute(html: string, newspaper: string, article: string): string {
  return html.replace(
    / href="([/#])/g,
    (_, first: string) => ` href="${first === "#" ? article : newspaper}${first}`,
  );
}

/** Renders the corrections of an article as the end of its text in a feed, the newest first. */
export function renderCorrections(article: Pick<Article, "corrections" | "lang">): string {
  const { lang } = article;
  const { correction, corrections, moment } = words[lang];
  const notes = listAmendments({ corrections: article.corrections }).map(({ date, text }) => {
    const { jalali, gregorian, time } = formatMoment(date, lang);
    return `<p><b>${escapeXml(moment(jalali, gregorian, time))}</b><br>${escapeXml(text)}</p>\n`;
  });
  if (notes.length === 0) return "";
  return `<hr>\n<h2>${notes.length === 1 ? correction : corrections}</h2>\n${notes.join("")}`;
}

/** In pixels: wide enough for a reader's column, and some 100 KB. */
const widest = 800;

/** The picture of a feed: one JPEG, which every reader shows. */
export function makeFeedPicture(file: string, pictures: Pictures, masthead: Masthead): FeedPicture {
  const { permalink, width, height } = findJpeg(pictures, file, widest);
  return { address: masthead.address + permalink, width, height };
}

/** Renders the picture as a figure with its caption and credit. */
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
