import { articlePermalink } from "../article/permalink.ts";
import type { FinishedArticle } from "../content/newspaper.ts";
import type { Masthead } from "../masthead/masthead.ts";
import { directionOf } from "../words/language.ts";
import type { FeedEntry } from "./feed.ts";
import { formatArticleId } from "./lasting-id.ts";

/** What a feed tells of an article. */
export function makeFeedEntry({ article, body }: FinishedArticle, masthead: Masthead): FeedEntry {
  const { lang, date } = article;
  const address = masthead.address + articlePermalink(article);
  const html = makeAbsolute(body.html, masthead.address, address);
  return {
    id: formatArticleId(article),
    title: article.title,
    address,
    lang,
    published: date,
    updated: article.updated ?? date,
    author: article.byline ?? article.agency ?? masthead.name[lang],
    summary: article.deck ?? body.lede,
    html: `<div lang="${lang}" dir="${directionOf(lang)}">\n${html}</div>`,
    categories: [article.desk.name[lang], ...article.tags],
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
