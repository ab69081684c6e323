import type { Article } from "../article/article.ts";
import type { FinishedArticle } from "./newspaper.ts";

/**
 * A retracted article without what it said: headline, date, byline and subjects stay, since the
 * record names what was withdrawn (COPE, Retraction Guidelines); text, lede, deck, kicker and picture
 * go. It is done here, where articles enter, so that no page, feed or index behind can tell what it
 * never gets.
 */
export function withholdText({ article, readingTime }: FinishedArticle): FinishedArticle {
  const record: { -readonly [K in keyof Article]: Article[K] } = { ...article };
  delete record.kicker;
  delete record.deck;
  delete record.image;
  return { article: record, body: { pieces: [""], pictures: [], lede: "" }, readingTime };
}
