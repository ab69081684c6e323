import { availableParallelism } from "node:os";
import { findNextNews } from "../sitemap/recent-articles.ts";
import { takeStock } from "../content/take-stock.ts";
import type { Cause } from "../eleventy/page-keys.ts";
import type { Press } from "../press/press.ts";
import { BuildExplanation } from "./explain-build.ts";
import { explainChanges } from "./explain-changes.ts";
import type { CodeHashes } from "./hash-code.ts";
import { hashOrder, keepLastBuild } from "./last-build.ts";
import type { KnownContent } from "./look-for-changes.ts";
import { makeProof } from "./make-proof.ts";
import { printProblems } from "./print-problems.ts";
import { Progress } from "./progress.ts";
import type { Folder } from "./project.ts";
import { readInShards } from "./read-in-shards.ts";
import { readPublication } from "./read-site.ts";
import type { ReadPublication } from "./read-site.ts";
import { countArticles, formatSummary, formatSummaryJson } from "./summary.ts";
import type { Workforce } from "./workforce.ts";

/** What whoever started a build has asked for. */
export interface BuildOrder {
  readonly content: Folder;
  readonly output: Folder;
  readonly now: number | undefined;
  readonly workers: number | undefined;
  /** Whether nothing of earlier builds is to be used. */
  readonly isFresh: boolean;
  /** Whether it is to be said of each page why it was rendered. */
  readonly explains: boolean;
  readonly asJson: boolean;
}

/**
 * Reads, renders and publishes a newspaper; prints what was done, or what is wrong.
 *
 * @param known - what of it is as it was at the last build
 * @param time - of the clock, when all of it began, in milliseconds since 1970-01-01T00:00Z
 * @returns the exit code
 */
export async function publishNewspaper(
  order: BuildOrder,
  press: Press,
  known: KnownContent,
  code: CodeHashes,
  time: number,
): Promise<number> {
  const { content, output, now, isFresh } = order;
  const progress = openProgress();
  const loading = import("./render-in-shards.ts");
  const stock = takeStock(content, known.time, known.before, known.unchanged);
  const { found } = stock;
  // Loading Eleventy waits on the disk; content is read in that time. Where nothing has changed it may not
  // be needed. Should it fail, whoever needs it is told.
  if (!stock.isSame) import("../eleventy/render-site.ts").catch(() => undefined);
  if (order.explains) process.stderr.write(explainChanges(known, stock));
  const workforce = await gatherWorkforce(order.workers, found.articles.length);
  try {
    const sharded = await readInShards(content, { ...known, stock }, code, progress, workforce);
    const begun = sharded?.begun ?? { found };
    const read = await readPublication(content, output.location, now, begun);
    const { renderInShards } = await loading;
    if (!read.ok) {
      printProblems(read.problems, content, process.stderr);
      return 1;
    }
    if (sharded === undefined) throw new Error("a newspaper without a masthead was read");
    const site = read.value;
    const { divided, pictures } = site;
    const proof = await makeProof(site);
    const explanation = new BuildExplanation(known.workFolder, divided.published.masthead, code);
    const explain = (file: string, cause: Cause | "asked"): void => {
      progress.clear();
      process.stderr.write(explanation.tell(file, cause));
    };
    const open = press.begin();
    try {
      const { pageTime } = await renderInShards(
        {
          ...{ pictures, code, isFresh, shards: sharded.shards },
          newspaper: divided.published,
          now: site.now.instant,
          output: output.location,
        },
        open,
        {
          progress,
          workforce,
          proof,
          ...(order.explains && { explain }),
        },
      );
      const leaks = proof?.leaks ?? [];
      if (leaks.length > 0) {
        printProblems(leaks, content, process.stderr);
        return 1;
      }
      await workforce?.end();
      const publication = open.finish();
      explanation.keep();
      const counts = countArticles(site);
      // A page that says how long it took is another each time.
      if (!divided.published.masthead.generationTime) {
        keepLastBuild(known.workFolder, {
          ...{ counts, now: site.now, until: findEnd(site), begun: time },
          madeBy: hashOrder(order, code),
          inventory: sharded.inventory,
          site: press.seal(),
        });
      }
      const outcome = { counts, now: site.now, publication, pageTime, output: output.name };
      const format = order.asJson ? formatSummaryJson : formatSummary;
      process.stdout.write(format(outcome));
      return 0;
    } finally {
      workforce?.stop();
      open.abandon();
    }
  } finally {
    progress.end();
    workforce?.stop();
  }
}

/** Tells of progress on standard error: by lines where one can't be written over, or is kept in a log. */
function openProgress(): Progress {
  const { TERM, CI } = process.env;
  const isLog = TERM === "dumb" || (CI !== undefined && CI !== "" && CI !== "false");
  return new Progress(process.stderr, process.stderr.isTTY && !isLog);
}

/** Up to how many articles one process makes a site as fast as several, which have to be started. */
const fewArticles = 2000;

/** The processes that share the work: none where there is little, or where one is asked for. */
async function gatherWorkforce(
  asked: number | undefined,
  articles: number,
): Promise<Workforce | undefined> {
  const size = asked ?? (articles > fewArticles ? availableParallelism() : 1);
  if (size < 2) return undefined;
  const { Workforce } = await import("./workforce.ts");
  return new Workforce(size, asked !== undefined);
}

/** Until when the clock has no say in a site; null where it never has. */
function findEnd({ now, divided }: ReadPublication): number | null {
  if (!now.fromClock) return null;
  const due = divided.nextDue?.instant ?? Infinity;
  const next = Math.min(due, findNextNews(divided.published.articles, now.instant));
  return next === Infinity ? null : next;
}
