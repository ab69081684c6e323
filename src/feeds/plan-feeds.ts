import { feedPermalinks, frontPermalink } from "../article/permalink.ts";
import type { FinishedArticle, Newspaper } from "../content/newspaper.ts";
import { editionOf } from "../masthead/edition.ts";
import type { Desk, Masthead } from "../masthead/masthead.ts";
import { words } from "../words/words.ts";
import { makeFeedEntry } from "./feed-entry.ts";
import { formatFeedId } from "./lasting-id.ts";
import type { Feed } from "./feed.ts";

/** How many articles a feed holds at most: the newest. */
const longest = 50;

/**
 * The newspaper's feed, and one for each desk that has an article, in the masthead's order. Looks at
 * each article once and keeps no more than a feed holds.
 *
 * @param newspaper - its articles the newest first
 */
export function planFeeds({
  masthead,
  articles,
}: Pick<Newspaper, "masthead" | "articles">): readonly Feed[] {
  const ofDesk = new Map<string, FinishedArticle[]>();
  for (const finished of articles) {
    const { slug } = finished.article.desk;
    const newest = ofDesk.get(slug);
    if (newest === undefined) ofDesk.set(slug, [finished]);
    else if (newest.length < longest) newest.push(finished);
  }
  return [
    ...makeFeed(masthead, articles.slice(0, longest)),
    ...masthead.desks.flatMap((desk) => makeFeed(masthead, ofDesk.get(desk.slug) ?? [], desk)),
  ];
}

/** One feed, or none where there is no article. */
function makeFeed(
  masthead: Masthead,
  articles: readonly FinishedArticle[],
  desk?: Desk,
): readonly Feed[] {
  const entries = articles.map((finished) => makeFeedEntry(finished, masthead));
  const [first, ...others] = entries.map(({ updated }) => updated);
  if (first === undefined) return [];
  const lang = masthead.language;
  const newspaper = masthead.name[lang];
  const title = desk === undefined ? newspaper : `${newspaper} – ${desk.name[lang]}`;
  const edition = editionOf(masthead, lang);
  const permalinks = feedPermalinks(edition, desk);
  return [
    {
      id: formatFeedId(masthead.address + permalinks.atom),
      title,
      description: words[lang].frontDescription(title),
      newspaper,
      lang,
      front: masthead.address + frontPermalink(edition),
      address: masthead.address,
      permalinks,
      updated: others.reduce((last, next) => (next.instant > last.instant ? next : last), first),
      entries,
    },
  ];
}
