import { availableParallelism } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { takeStock } from "../content/take-stock.ts";
import type { Cause } from "../eleventy/page-keys.ts";
import { openPress } from "../press/press.ts";
import type { Press } from "../press/press.ts";
import { CommandError } from "./command-error.ts";
import { BuildExplanation } from "./explain-build.ts";
import { hashCode } from "./hash-code.ts";
import { innermostError } from "./innermost-error.ts";
import { lookForChanges } from "./look-for-changes.ts";
import { makeProof } from "./make-proof.ts";
import { printProblems } from "./print-problems.ts";
import { projectFolder, resolveFolder } from "./project.ts";
import type { Folder } from "./project.ts";
import { readInShards } from "./read-in-shards.ts";
import { readNow } from "./read-now.ts";
import { readPublication } from "./read-site.ts";
import { formatSummary, formatSummaryJson } from "./summary.ts";
import type { Workforce } from "./workforce.ts";

/** `khabar build`: checks all content, renders the site, puts it in the place of the old one. */
export async function build(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      content: { type: "string" },
      explain: { type: "boolean" },
      fresh: { type: "boolean" },
      json: { type: "boolean" },
      now: { type: "string" },
      output: { type: "string" },
      workers: { type: "string" },
      verbose: { type: "boolean" },
    },
  });
  const order: BuildOrder = {
    content: resolveFolder(values.content, "content"),
    output: resolveFolder(values.output, "dist"),
    now: readNow(values.now),
    workers: readWorkers(values.workers),
    isFresh: values.fresh === true,
    explains: values.explain === true,
    asJson: values.json === true,
  };

  // Eleventy reads every path from the working directory.
  process.chdir(projectFolder);
  const press = openPress(order.output.location);
  try {
    if (press.recovery.outcome !== "nothing") {
      process.stderr.write(`${press.recovery.sentence}\n`);
    }
    try {
      return await publish(order, press);
    } catch (error) {
      // What was kept of earlier builds is a help and never a hindrance.
      if (order.isFresh || !isDamage(error)) throw error;
      return await publish({ ...order, isFresh: true }, press);
    }
  } finally {
    press.release();
  }
}

/** What whoever started a build has asked for. */
interface BuildOrder {
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

/** Reads, renders and publishes; prints what was done, or what is wrong. */
async function publish(order: BuildOrder, press: Press): Promise<number> {
  const { content, output, now, isFresh } = order;
  // Loading Eleventy waits on the disk; content is read in that time.
  const loading = import("./render-in-shards.ts");
  const known = lookForChanges(content, output.location, isFresh);
  const stock = takeStock(content, known.time, known.before, known.unchanged);
  const { found } = stock;
  const workforce = await gatherWorkforce(order.workers, found.articles.length);
  try {
    const code = hashCode();
    const sharded = await readInShards(content, { ...known, stock }, code, workforce);
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
    const workFolder = path.dirname(known.folder);
    const explanation = new BuildExplanation(workFolder, divided.published.masthead, code);
    const explain = (file: string, cause: Cause | "asked"): void => {
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
          ...(proof === undefined ? { workforce } : { examine: proof.examine.bind(proof) }),
          ...(order.explains && { explain }),
        },
      );
      const leaks = proof?.leaks ?? [];
      if (leaks.length > 0) {
        printProblems(leaks, content, process.stderr);
        return 1;
      }
      await workforce?.end();
      const outcome = { site, publication: open.finish(), pageTime, output: output.name };
      explanation.keep();
      const format = order.asJson ? formatSummaryJson : formatSummary;
      process.stdout.write(format(outcome));
      return 0;
    } finally {
      workforce?.stop();
      open.abandon();
    }
  } finally {
    workforce?.stop();
  }
}

/** Whether what earlier builds kept was found to be torn or changed. */
function isDamage(error: unknown): boolean {
  return error instanceof Error && innermostError(error).name === "DamagedShard";
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
  return new Workforce(size);
}

function readWorkers(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  const workers = Number(typed);
  if (/^[0-9]{1,2}$/.test(typed) && workers > 0) return workers;
  throw new CommandError(`${JSON.stringify(typed)} is no number of workers; 1 to 99 are.`);
}
