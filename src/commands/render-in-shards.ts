import { findNeighbours } from "../archive/find-neighbours.ts";
import type { Neighbours } from "../archive/pages.ts";
import { summarize } from "../archive/summarize.ts";
import type { FinishedArticle, Newspaper } from "../content/newspaper.ts";
import { StoredArticle } from "../content/stored-article.ts";
import { planOtherPages } from "../eleventy/newspaper-data.ts";
import { collectAssets, median, renderPages } from "../eleventy/render-site.ts";
import { formatPart } from "../eleventy/site-part.ts";
import type { SitePart } from "../eleventy/site-part.ts";
import { readLook } from "../eleventy/stylesheet.ts";
import type { Pictures } from "../images/picture.ts";
import type { OpenPublication } from "../press/press.ts";
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
}

/**
 * Renders a site like `renderSite`, by the same templates to the same bytes, but by several processes:
 * workers render the articles' pages, shard by shard, and the lists; the few others are rendered here.
 *
 * @returns the median time of an article's page, without reading it, in milliseconds
 */
export async function renderInShards(
  site: ShardedSite,
  workforce: Workforce,
  publication: OpenPublication,
): Promise<{ readonly pageTime: number }> {
  const { newspaper, pictures, now, shards, output } = site;
  const { masthead } = newspaper;
  const archive = summarize(newspaper);
  const look = readLook();
  workforce.tell((worker) => ({
    kind: "prepare",
    site: { masthead, pictures, shards },
    output,
    label: `worker${worker}`,
  }));

  const times: number[] = [];
  let own: Promise<unknown> | undefined;
  function* planTasks(): Generator<WorkTask> {
    yield* planArticleTasks(newspaper.articles, findNeighbours(archive));
    const { lists, days, ...others } = planOtherPages({ newspaper, pictures, look, now }, archive);
    yield* divide(lists).map((part) => taskOf({ lists: part }));
    yield* divide(days).map((part) => taskOf({ days: part }));
    const rest = { ...others, articles: [], neighbours: new Map(), lists: [], days: [] };
    own = renderPages(rest, (file) => {
      publication.add(file);
    });
  }
  for (const file of collectAssets(look, pictures)) publication.add(file);
  await workforce.run(planTasks(), (answer) => {
    for (const time of answer.times ?? []) times.push(time);
    if (answer.report !== undefined) publication.adopt(answer.report);
  });
  await own;
  return { pageTime: median(times) };
}

/** The articles of each shard, with what their pages show of others. */
function* planArticleTasks(
  articles: readonly FinishedArticle[],
  neighbours: ReadonlyMap<string, Neighbours>,
): Generator<WorkTask> {
  const shards = new Map<number, FinishedArticle[]>();
  for (const article of articles) {
    const shard = article instanceof StoredArticle ? article.shelf.number : -1;
    const others = shards.get(shard);
    if (others === undefined) shards.set(shard, [article]);
    else others.push(article);
  }
  for (const inShard of shards.values()) {
    yield taskOf({
      articles: inShard,
      neighbours: inShard.flatMap(({ article: { id } }) => {
        const around = neighbours.get(id);
        return around === undefined ? [] : [[id, around] as const];
      }),
    });
  }
}

function taskOf(part: SitePart): WorkTask {
  return { kind: "render", part: formatPart(part) };
}

function divide<T>(pages: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(pages.length / together) }, (_, index) =>
    pages.slice(index * together, (index + 1) * together),
  );
}
