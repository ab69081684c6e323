import { lastChange } from "../../newsroom/article/amendments.ts";
import { deskPermalink, feedPermalinks, frontPermalink } from "../../newsroom/article/permalink.ts";
import { newestMoment } from "../../language/calendar/moment.ts";
import type { FinishedArticle, Newspaper } from "../../newsroom/content/newspaper.ts";
import type { Pictures } from "../../newsroom/images/picture.ts";
import { editionOf } from "../../newsroom/masthead/masthead.ts";
import type { Desk, Edition, Masthead } from "../../newsroom/masthead/masthead.ts";
import { words } from "../../language/words/words.ts";
import { makeFeedEntry } from "./feed-entry.ts";
import { formatFeedId } from "./feed-id.ts";
import type { Feed, FeedEntry } from "./feed.ts";

/** How many articles a feed holds at most: the newest. */
const longest = 50;

/** The articles that a feed is made from. */
interface FeedArticles {
  readonly standing: FinishedArticle[];
  /** Those that would be among the others if they were not retracted. */
  readonly retracted: FinishedArticle[];
}

/**
 * Each edition's feed, and one for each desk that has an article in it, in the masthead's order.
 * Entries are made lazily. No feed has a retracted article: feed readers keep what they have fetched, so
 * that a feed can do no more than leave it out.
 *
 * @param newspaper - its articles the newest first
 * @param pictures - every picture that an article names
 */
export function planFeeds(
  { masthead, articles }: Pick<Newspaper, "masthead" | "articles">,
  pictures: Pictures,
): readonly Feed[] {
  const newest = new Map<Edition, EditionFeeds>(
    masthead.editions.map((edition) => [edition, { all: noArticles(), ofDesk: new Map() }]),
  );
  for (const finished of articles) {
    const { lang, desk } = finished.article;
    const lists = newest.get(editionOf(masthead, lang));
    if (lists === undefined) continue;
    let ofDesk = lists.ofDesk.get(desk.slug);
    if (ofDesk === undefined) lists.ofDesk.set(desk.slug, (ofDesk = noArticles()));
    addTo(finished, lists.all);
    addTo(finished, ofDesk);
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
      const lists = newest.get(edition);
      const listed = desk === undefined ? lists?.all : lists?.ofDesk.get(desk.slug);
      if (listed === undefined || listed.standing.length + listed.retracted.length === 0) return [];
      return [makeFeed(masthead, listed, entryOf, edition, desk)];
    }),
  );
}

/** The lists of an edition: of all its articles, and of each desk that has any, by its slug. */
interface EditionFeeds {
  readonly all: FeedArticles;
  readonly ofDesk: Map<string, FeedArticles>;
}

function noArticles(): FeedArticles {
  return { standing: [], retracted: [] };
}

function addTo(finished: FinishedArticle, { standing, retracted }: FeedArticles): void {
  if (standing.length === longest) return;
  (finished.article.retracted === undefined ? standing : retracted).push(finished);
}

/** The permalink of a feed's page: the front of the edition or of the desk. */
function frontOf(edition: Edition, desk?: Desk): string {
  return desk === undefined ? frontPermalink(edition) : deskPermalink(edition, desk);
}

function makeFeed(
  masthead: Masthead,
  { standing, retracted }: FeedArticles,
  entryOf: (finished: FinishedArticle) => FeedEntry,
  edition: Edition,
  desk?: Desk,
): Feed {
  const { lang } = edition;
  const newspaper = masthead.name[lang];
  const title = desk === undefined ? newspaper : `${newspaper} – ${desk.name[lang]}`;
  const permalinks = feedPermalinks(edition, desk);
  const articles = [...standing, ...retracted];
  return {
    id: formatFeedId(masthead.address + permalinks.atom),
    title,
    description: words[lang].frontDescription(title),
    newspaper,
    lang,
    front: masthead.address + frontOf(edition, desk),
    address: masthead.address,
    permalinks,
    updated: newestMoment(articles.map(({ article }) => lastChange(article))),
    articles,
    get entries() {
      return standing.map(entryOf);
    },
  };
}
