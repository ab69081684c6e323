import {
  archivePermalink,
  articlePermalink,
  dayPermalink,
  deskPermalink,
  feedPermalinks,
  fileOfPermalink,
  frontPermalink,
  monthPermalink,
  newsSitemapPermalink,
  sitemapIndexPermalink,
  sitemapPermalink,
  tagPermalink,
  yearPermalink,
} from "../../../src/newsroom/article/permalink.ts";
import type { FinishedArticle, Newspaper } from "../../../src/newsroom/content/newspaper.ts";
import { readNewspaper } from "../../../src/newsroom/content/read-newspaper.ts";
import { editionOf } from "../../../src/newsroom/masthead/masthead.ts";
import type { SiteFiles } from "./build-sample.ts";

const storiesAPage = 40;

/** The files that a change of content changed, added or removed. */
export function changedFiles(before: SiteFiles, after: SiteFiles): string[] {
  const all = new Set([...before.keys(), ...after.keys()]);
  return [...all].filter((file) => {
    const [old, now] = [before.get(file), after.get(file)];
    return old === undefined || now === undefined || !old.equals(now);
  });
}

/** The newspaper of a content folder. Throws where there is a mistake in it. */
export function openNewspaper(content: string): Newspaper {
  const newspaper = readNewspaper({ location: content, name: "content" });
  if (!newspaper.ok) throw new Error(JSON.stringify(newspaper.problems[0]));
  return newspaper.value;
}

/**
 * What the newest article may change, by the kind of page: the rule of the newspaper, told without the
 * code that keeps it.
 */
export function allowedChanges({ masthead, articles }: Newspaper): ReadonlyMap<string, string> {
  const [newest] = articles;
  if (newest === undefined) throw new Error("a newspaper has an article");
  const { article } = newest;
  const edition = editionOf(masthead, article.lang);
  const ofEdition = articles.filter((other) => editionOf(masthead, other.article.lang) === edition);
  const ofDesk = ofEdition.filter((other) => other.article.desk === article.desk);
  const date = article.date.jalali;
  const dayBefore = ofEdition.find((other) => dayOf(other) !== dayOf(newest));

  const allowed = new Map<string, string>();
  const allow = (kind: string, ...permalinks: readonly string[]): void => {
    for (const permalink of permalinks) allowed.set(fileOfPermalink(permalink), kind);
  };
  allow("the article", articlePermalink(article));
  if (ofDesk[1]) allow("its desk's previous article", articlePermalink(ofDesk[1].article));
  allow("its day", dayPermalink(edition, date));
  if (dayBefore) allow("the day before", dayPermalink(edition, dayBefore.article.date.jalali));
  allow("its month", monthPermalink(edition, date));
  allow("its year", yearPermalink(edition, date));
  allow("the archive", archivePermalink(edition));
  allow("the front", frontPermalink(edition));
  allow("its desk", deskPermalink(edition, article.desk));
  allow(
    "its desk's last page",
    ...lastPages(ofDesk.length).map((page) => deskPermalink(edition, article.desk, page)),
  );
  for (const tag of article.tags) {
    const { length } = ofEdition.filter((other) => other.article.tags.includes(tag));
    allow("its tags", tagPermalink(edition, tag));
    allow(
      "its tags' last pages",
      ...lastPages(length).map((page) => tagPermalink(edition, tag, page)),
    );
  }
  for (const desk of [undefined, article.desk]) {
    const { atom, rss, json } = feedPermalinks(edition, desk);
    allow("feeds", atom, rss, json);
  }
  const { year, month } = article.date.gregorian;
  const ofMonth = sitemapPermalink(`${year}-${String(month).padStart(2, "0")}`);
  allow("sitemaps", sitemapIndexPermalink, newsSitemapPermalink, ofMonth);
  return allowed;
}

/** The page that an article was added to, and the one before it where that page is new. */
function lastPages(count: number): number[] {
  if (count <= storiesAPage) return [];
  const last = Math.ceil(count / storiesAPage);
  return count % storiesAPage === 1 ? [last - 1, last] : [last];
}

function dayOf({ article }: FinishedArticle): string {
  const { year, month, day } = article.date.jalali;
  return `${year}/${month}/${day}`;
}
