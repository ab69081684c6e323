import { findNeighbours } from "../archive/find-neighbours.ts";
import type { Neighbours } from "../archive/pages.ts";
import { summarize } from "../archive/summarize.ts";
import { articlePermalink, fileOfPermalink } from "../article/permalink.ts";
import type { FinishedArticle, Newspaper } from "../content/newspaper.ts";
import { StoredArticle } from "../content/stored-article.ts";
import { planOtherPages } from "../eleventy/newspaper-data.ts";
import { PageKeys } from "../eleventy/page-keys.ts";
import { collectAssets, median, renderPages } from "../eleventy/render-site.ts";
import { formatPart } from "../eleventy/site-part.ts";
import type { SitePart } from "../eleventy/site-part.ts";
import { readLook } from "../eleventy/stylesheet.ts";
import type { Pictures } from "../images/picture.ts";
import type { OpenPublication } from "../press/press.ts";
import type { CodeHashes } from "./hash-code.ts";
import type { WorkTask } from "./work-task.ts";
import type { Workforce } from "./workforce.ts";

/** How many lists or days a worker renders at a time. */
const together = 100;

/** A newspaper whose articles are on file, and what is made of it. */
export interface ShardedSite {
  readonly newspaper: Newspaper;
  readonly pictures: Pictures;
  readonly now: number;
  /** Where the shards' files are. */
  readonly shards: readonly string[];
  /** The folder that the site goes to. */
  readonly output: string;
  readonly code: CodeHashes;
}

/** A file of the site, and the key of what it is made from; none where it has to be made in any case. */
interface Keyed<T> {
  readonly page: T;
  readonly file: string;
  readonly key: string | undefined;
}

/**
 * Renders a site like `renderSite`, by the same templates to the same bytes, but by several processes:
 * workers render the articles' pages, shard by shard, and the lists; the few others are rendered here.
 * A page that is published and would come out the same is left as it is.
 *
 * @returns the median time of an article's page, without reading it, in milliseconds
 */
export async function renderInShards(
  site: ShardedSite,
  workforce: Workforce,
  publication: OpenPublication,
): Promise<{ readonly pageTime: number }> {
  const { newspaper, pictures, now, shards, output, code } = site;
  const { masthead } = newspaper;
  const archive = summarize(newspaper);
  const look = readLook();
  const keys = new PageKeys([masthead, code], pictures);
  workforce.tell((worker) => ({
    kind: "prepare",
    site: { masthead, pictures, shards },
    output,
    label: `worker${worker}`,
  }));
  // A page that says how long it took is another each time.
  const isStanding = ({ file, key }: Keyed<unknown>): boolean =>
    key !== undefined && !masthead.generationTime && publication.keep(file, key);
  const keyed = <T extends { readonly permalink: string }>(
    pages: readonly T[],
    keyOf: (page: T) => string | undefined,
  ): readonly Keyed<T>[] =>
    pages
      .map((page) => ({ page, file: fileOfPermalink(page.permalink), key: keyOf(page) }))
      .filter((page) => !isStanding(page));

  const times: number[] = [];
  let own: Promise<unknown> | undefined;
  function* planTasks(): Generator<WorkTask> {
    const neighbours = findNeighbours(archive);
    for (const inShard of divideByShard(newspaper.articles)) {
      const changed = inShard
        .map((page) => ({
          page,
          file: fileOfPermalink(articlePermalink(page.article)),
          key: keys.ofArticle(page, neighbours.get(page.article.id)),
        }))
        .filter((article) => !isStanding(article));
      if (changed.length > 0) yield taskOfArticles(changed, neighbours);
    }
    const { lists, days, sitemaps, ...others } = planOtherPages(
      { newspaper, pictures, look, now },
      archive,
    );
    const keyOfPage = (page: { readonly permalink: string }): string => keys.ofPage(page);
    for (const part of divide(keyed(lists, keyOfPage)))
      yield taskOf({ lists: pagesOf(part) }, part);
    for (const part of divide(keyed(days, keyOfPage))) yield taskOf({ days: pagesOf(part) }, part);
    const changed = keyed(sitemaps, (sitemap) => keys.ofSitemap(sitemap));
    const keyOfFile = new Map(changed.map(({ file, key }) => [file, key]));
    const rest = { ...others, articles: [], neighbours: new Map(), lists: [], days: [] };
    own = renderPages({ ...rest, sitemaps: pagesOf(changed) }, (file) => {
      publication.add(file, keyOfFile.get(file.file));
    });
  }
  for (const file of collectAssets(look, pictures)) {
    // Its name is a hash of it, but for the one that says how the site is to be served.
    const key = typeof file.bytes === "string" ? undefined : file.file;
    if (key === undefined || !publication.keep(file.file, key)) publication.add(file, key);
  }
  await workforce.run(planTasks(), (answer) => {
    for (const time of answer.times ?? []) times.push(time);
    if (answer.report !== undefined) publication.adopt(answer.report);
  });
  await own;
  return { pageTime: median(times) };
}

/** The articles of each shard; those that are on no file together. */
function divideByShard(articles: readonly FinishedArticle[]): Iterable<readonly FinishedArticle[]> {
  const shards = new Map<number, FinishedArticle[]>();
  for (const article of articles) {
    const shard = article instanceof StoredArticle ? article.shelf.number : -1;
    const others = shards.get(shard);
    if (others === undefined) shards.set(shard, [article]);
    else others.push(article);
  }
  return shards.values();
}

/** Articles with what their pages show of others. */
function taskOfArticles(
  articles: readonly Keyed<FinishedArticle>[],
  neighbours: ReadonlyMap<string, Neighbours>,
): WorkTask {
  const around = articles.flatMap(({ page: { article } }) => {
    const found = neighbours.get(article.id);
    return found === undefined ? [] : [[article.id, found] as const];
  });
  return taskOf({ articles: pagesOf(articles), neighbours: around }, articles);
}

function taskOf(part: SitePart, files: readonly Keyed<unknown>[]): WorkTask {
  const keys = files.flatMap(({ file, key }) => (key === undefined ? [] : [[file, key] as const]));
  return { kind: "render", part: formatPart({ ...part, keys }) };
}

function pagesOf<T>(keyed: readonly Keyed<T>[]): readonly T[] {
  return keyed.map(({ page }) => page);
}

function divide<T>(pages: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(pages.length / together) }, (_, index) =>
    pages.slice(index * together, (index + 1) * together),
  );
}
