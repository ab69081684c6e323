import type { Article } from "../article/article.ts";
import type { Moment } from "../../language/calendar/moment.ts";
import { articlePermalink, fileOfPermalink } from "../article/permalink.ts";
import { compareProblems, type Problem } from "../../language/problem/problem.ts";
import type { FinishedArticle, Newspaper } from "./newspaper.ts";
import type { Folder } from "./folder.ts";
import { locateKey } from "./locate-keys.ts";

/** Why an article is not published yet. */
export type Withholding =
  { readonly reason: "draft" } | { readonly reason: "embargo"; readonly until: Moment };

/** An article that is kept out of the site. */
export interface WithheldArticle {
  readonly finished: FinishedArticle;
  readonly withholding: Withholding;
}

/** A newspaper, divided into what readers get and what they don't. */
export interface DividedNewspaper {
  /**
   * Everything that pages may be made from. Each edition but the first opens with its first article: until
   * then the masthead does not have it.
   */
  readonly published: Newspaper;
  /** In the order of the newspaper, the newest first. */
  readonly withheld: readonly WithheldArticle[];
  /** When the next embargo ends, of articles that are no drafts. */
  readonly nextDue?: Moment;
}

/**
 * Returns why an article is not published at an instant; undefined where it is. An article is published from
 * the instant of its embargo on; an embargo on a day without a time ends with the first instant of that day.
 * A draft with an embargo stays a draft.
 *
 * @param now - milliseconds since 1970-01-01T00:00Z
 */
export function findWithholding(
  { draft, embargo }: Pick<Article, "draft" | "embargo">,
  now: number,
): Withholding | undefined {
  if (draft) return { reason: "draft" };
  if (embargo !== undefined && now < embargo.instant) return { reason: "embargo", until: embargo };
  return undefined;
}

/**
 * Divides a newspaper by what is to be published at an instant. The checks across files have seen all of
 * it: they judge an id, a tag or a translation as it will be once everything is out.
 *
 * `published` has no trace of a withheld article: no pin, no picture that others don't show too, no link
 * from its translation.
 *
 * @param now - milliseconds since 1970-01-01T00:00Z
 */
export function withhold(newspaper: Newspaper, now: number): DividedNewspaper {
  const withheld: WithheldArticle[] = [];
  const published: FinishedArticle[] = [];
  for (const finished of newspaper.articles) {
    const withholding = findWithholding(finished.article, now);
    if (withholding === undefined) published.push(finished);
    else withheld.push({ finished, withholding });
  }
  if (withheld.length === 0) return { published: newspaper, withheld };

  const ids = new Set(withheld.map(({ finished }) => finished.article.id));
  const shown = new Set(published.flatMap(picturesOf));
  const nextDue = findNextDue(withheld);
  return {
    published: {
      masthead: openEditions(newspaper, published),
      articles: published.map((finished) => withoutLink(finished, ids)),
      pins: newspaper.pins.filter(({ id }) => !ids.has(id)),
      pictures: newspaper.pictures.filter(({ file }) => shown.has(file)),
    },
    withheld,
    ...(nextDue && { nextDue }),
  };
}

/** Returns the pictures that an article shows, by their files. */
export function picturesOf({ article, body, indexed }: FinishedArticle): readonly string[] {
  if (indexed !== undefined) return indexed.pictures;
  const ofBody = body.pictures.map(({ file }) => file);
  return article.image === undefined ? ofBody : [article.image.file, ...ofBody];
}

function openEditions(
  { masthead }: Newspaper,
  published: readonly FinishedArticle[],
): Newspaper["masthead"] {
  const [first, ...others] = masthead.editions;
  if (first === undefined || others.length === 0) return masthead;
  const used = new Set(published.map(({ article }) => article.lang));
  const open = others.filter(({ lang }) => used.has(lang));
  return open.length === others.length ? masthead : { ...masthead, editions: [first, ...open] };
}

function withoutLink(finished: FinishedArticle, ids: ReadonlySet<string>): FinishedArticle {
  const { article, indexed } = finished;
  if (article.translation === undefined || !ids.has(article.translation)) return finished;
  return indexed?.revise(removeTranslation) ?? { ...finished, article: removeTranslation(article) };
}

function removeTranslation(article: Article): Article {
  const record: { -readonly [K in keyof Article]: Article[K] } = { ...article };
  delete record.translation;
  return record;
}

function findNextDue(withheld: readonly WithheldArticle[]): Moment | undefined {
  let next: Moment | undefined;
  for (const { withholding } of withheld) {
    if (withholding.reason === "draft") continue;
    if (next === undefined || withholding.until.instant < next.instant) next = withholding.until;
  }
  return next;
}

/**
 * Reports what keeps a divided newspaper from being published: every article is withheld, or the last build
 * published one that is. Only a build can tell.
 *
 * A draft counts like an embargo. Its page would vanish, and with it a URL that readers, feeds and search
 * engines have: a published article stays, or is retracted in the open. An editor who must take it down
 * all the same deletes the file.
 *
 * @param isPublished - whether the last build left a file of the site, `news/322596/index.html`
 */
export function checkWithheld(
  { published, withheld }: DividedNewspaper,
  content: Folder,
  isPublished: (file: string) => boolean,
): readonly Problem[] {
  const late = withheld
    .filter(({ finished }) => isPublished(fileOfPermalink(articlePermalink(finished.article))))
    .map((article) => locateLate(article, content));
  if (late.length > 0) return late.sort(compareProblems);
  const { editions } = published.masthead;
  const isFirst = (lang: string): boolean => editions.length === 1 || lang === editions[0]?.lang;
  const kept = withheld.filter(({ finished }) => isFirst(finished.article.lang));
  const isOpen = published.articles.some(({ article }) => isFirst(article.lang));
  if (isOpen || kept.length === 0) return [];
  return [{ rule: "withheld-all", details: { count: kept.length }, file: content.name }];
}

function locateLate(
  { finished: { article }, withholding }: WithheldArticle,
  content: Folder,
): Problem {
  const { file } = article;
  const { reason: key } = withholding;
  const until = withholding.reason === "draft" ? {} : { until: withholding.until.typed };
  const range = locateKey(content, file, key);
  return { rule: "withheld-late", details: { key, ...until }, file, ...(range && { range }) };
}
