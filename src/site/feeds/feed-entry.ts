import { lastChange } from "../../newsroom/article/amendments.ts";
import { articlePermalink } from "../../newsroom/article/permalink.ts";
import type { FinishedArticle } from "../../newsroom/content/newspaper.ts";
import type { Pictures } from "../../newsroom/images/picture.ts";
import { renderBody } from "../../newsroom/markdown/rendered-body.ts";
import type { Masthead } from "../../newsroom/masthead/masthead.ts";
import { cutAtWord } from "../../language/typography/plain-text.ts";
import { escapeXml } from "../../language/typography/escape-xml.ts";
import { directionOf } from "../../language/words/language.ts";
import type { FeedEntry } from "./feed.ts";
import { renderCorrections } from "./feed-corrections.ts";
import { makeFeedPicture, renderFigure } from "./feed-picture.ts";
import { formatArticleId } from "./lasting-id.ts";

/**
 * The longest text that a feed carries whole, in characters of HTML: some 8,000 words. Fifty longer
 * ones in six feeds would be more than a reader fetches, and one hostile file more than a build holds.
 */
const longestText = 50_000;

/** A deck is at most as long; a lede may be a whole chapter. */
const longestSummary = 1000;

/** What a feed tells of an article; of one that is too long, its summary in place of the text. */
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
 * Makes each link of an article's text absolute: a reader shows it on a page of its own. Links are
 * absolute, or begin with `/` or `#` (`markdown/address.ts`); in the HTML of a body no bare quote
 * stands outside of a tag, so that this finds links alone.
 */
function makeAbsolute(html: string, newspaper: string, article: string): string {
  return html.replace(
    / href="([/#])/g,
    (_, first: string) => ` href="${first === "#" ? article : newspaper}${first}`,
  );
}
