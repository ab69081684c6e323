import { lastChange } from "../article/last-change.ts";
import { deskPermalink, feedPermalinks, frontPermalink } from "../article/permalink.ts";
import type { Moment } from "../calendar/moment.ts";
import { newestMoment } from "../calendar/newest-moment.ts";
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

/** The articles of a feed, and what is no longer among them. */
interface Listed {
  readonly standing: FinishedArticle[];
  /** Would stand among the others, had they not been retracted. */
  readonly retracted: FinishedArticle[];
}

/**
 * Each edition's feed, and one for each desk that has an article in it, in the masthead's order.
 * Looks at each article once and keeps no more than a feed holds. A retracted article is in none:
 * readers' programs keep what they have fetched, so that leaving it out is all a feed can do.
 *
 * @param newspaper - its articles the newest first
 * @param pictures - every picture that an article names
 */
export function planFeeds(
  { masthead, articles }: Pick<Newspaper, "masthead" | "articles">,
  pictures: Pictures,
): readonly Feed[] {
  const newest = new Map<string, Listed>();
  for (const finished of articles) {
    const { lang, desk, retracted } = finished.article;
    const edition = editionOf(masthead, lang);
    for (const address of [addressOf(edition), addressOf(edition, desk)]) {
      const listed = newest.get(address) ?? { standing: [], retracted: [] };
      newest.set(address, listed);
      if (listed.standing.length === longest) continue;
      (retracted ? listed.retracted : listed.standing).push(finished);
    }
  }
  // Most articles stand in two feeds: their edition's and their desk's.
  const made = new Map<FinishedArticle, FeedEntry>();
  const entryOf = (finished: FinishedArticle): FeedEntry => {
    const entry = made.get(finished) ?? makeFeedEntry(finished, masthead, pictures);
    made.set(finished, entry);
    return entry;
  };
  return masthead.editions.flatMap((edition) =>
    [undefined, ...masthead.desks].flatMap((desk) => {
      const listed = newest.get(addressOf(edition, desk));
      if (listed === undefined) return [];
      const entries = listed.standing.map(entryOf);
      const changes = [...listed.standing, ...listed.retracted].map(({ article }) =>
        lastChange(article),
      );
      return [makeFeed(masthead, entries, newestMoment(changes), edition, desk)];
    }),
  );
}

/** Where a feed's readers find its page, inside the site: what the feed is known by here. */
function addressOf(edition: Edition, desk?: Desk): string {
  return desk === undefined ? frontPermalink(edition) : deskPermalink(edition, desk);
}

function makeFeed(
  masthead: Masthead,
  entries: readonly FeedEntry[],
  updated: Moment,
  edition: Edition,
  desk?: Desk,
): Feed {
  const { lang } = edition;
  const newspaper = masthead.name[lang];
  const title = desk === undefined ? newspaper : `${newspaper} – ${desk.name[lang]}`;
  const permalinks = feedPermalinks(edition, desk);
  return {
    id: formatFeedId(masthead.address + permalinks.atom),
    title,
    description: words[lang].frontDescription(title),
    newspaper,
    lang,
    front: masthead.address + addressOf(edition, desk),
    address: masthead.address,
    permalinks,
    updated,
    entries,
  };
}
