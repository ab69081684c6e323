import { deskPermalink, feedPermalinks, frontPermalink } from "../article/permalink.ts";
import type { FinishedArticle, Newspaper } from "../content/newspaper.ts";
import type { Pictures } from "../images/picture.ts";
import { editionOf } from "../masthead/edition.ts";
import type { Desk, Edition, Masthead } from "../masthead/masthead.ts";
import { words } from "../words/words.ts";
import { makeFeedEntry } from "./feed-entry.ts";
import { formatFeedId } from "./lasting-id.ts";
import type { Feed, FeedEntry } from "./feed.ts";

/** How many articles a feed holds at most: the newest. */
const longest = 50;

/**
 * Each edition's feed, and one for each desk that has an article in it, in the masthead's order.
 * Looks at each article once and keeps no more than a feed holds.
 *
 * @param newspaper - its articles the newest first
 * @param pictures - every picture that an article names
 */
export function planFeeds(
  { masthead, articles }: Pick<Newspaper, "masthead" | "articles">,
  pictures: Pictures,
): readonly Feed[] {
  const newest = new Map<string, FinishedArticle[]>();
  for (const finished of articles) {
    const { lang, desk } = finished.article;
    const edition = editionOf(masthead, lang);
    for (const address of [addressOf(edition), addressOf(edition, desk)]) {
      const listed = newest.get(address);
      if (listed === undefined) newest.set(address, [finished]);
      else if (listed.length < longest) listed.push(finished);
    }
  }
  return masthead.editions.flatMap((edition) =>
    [undefined, ...masthead.desks].flatMap((desk) => {
      const listed = newest.get(addressOf(edition, desk)) ?? [];
      const entries = listed.map((finished) => makeFeedEntry(finished, masthead, pictures));
      return makeFeed(masthead, entries, edition, desk);
    }),
  );
}

/** Where a feed's readers find its page, inside the site: what the feed is known by here. */
function addressOf(edition: Edition, desk?: Desk): string {
  return desk === undefined ? frontPermalink(edition) : deskPermalink(edition, desk);
}

/** One feed, or none where there is no article. */
function makeFeed(
  masthead: Masthead,
  entries: readonly FeedEntry[],
  edition: Edition,
  desk?: Desk,
): readonly Feed[] {
  const [first, ...others] = entries.map(({ updated }) => updated);
  if (first === undefined) return [];
  const { lang } = edition;
  const newspaper = masthead.name[lang];
  const title = desk === undefined ? newspaper : `${newspaper} – ${desk.name[lang]}`;
  const permalinks = feedPermalinks(edition, desk);
  return [
    {
      id: formatFeedId(masthead.address + permalinks.atom),
      title,
      description: words[lang].frontDescription(title),
      newspaper,
      lang,
      front: masthead.address + addressOf(edition, desk),
      address: masthead.address,
      permalinks,
      updated: others.reduce((last, next) => (next.instant > last.instant ? next : last), first),
      entries,
    },
  ];
}
