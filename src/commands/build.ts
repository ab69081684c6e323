import { parseArgs } from "node:util";
import { readClockFor } from "../content/decide-now.ts";
import { hasSameFolders } from "../content/take-stock.ts";
import { openPress } from "../press/press.ts";
import type { Press } from "../press/press.ts";
import { askGit } from "./ask-git.ts";
import type { GitQuestion } from "./ask-git.ts";
import { CommandError } from "./command-error.ts";
import { explainChanges } from "./explain-changes.ts";
import { hashCode } from "./hash-code.ts";
import type { CodeHashes } from "./hash-code.ts";
import { innermostError } from "./innermost-error.ts";
import { forgetLastBuild, hashOrder, isStillDue, readLastBuild } from "./last-build.ts";
import type { LastBuild } from "./last-build.ts";
import { lookForChanges } from "./look-for-changes.ts";
import type { KnownContent } from "./look-for-changes.ts";
import { projectFolder, resolveFolder } from "./project.ts";
import type { BuildOrder } from "./publish-newspaper.ts";
import { readNow } from "./read-now.ts";
import { formatSummary, formatSummaryJson } from "./summary.ts";

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

  // It looks at the files while we are being loaded.
  const question = order.isFresh ? undefined : askGit(order.content.location);
  // Eleventy reads every path from the working directory.
  process.chdir(projectFolder);
  const press = openPress(order.output.location);
  try {
    if (press.recovery.outcome !== "nothing") {
      process.stderr.write(`${press.recovery.sentence}\n`);
    }
    try {
      return await publish(order, press, question);
    } catch (error) {
      // What was kept of earlier builds is a help and never a hindrance.
      if (order.isFresh || !isDamage(error)) throw error;
      return await publish({ ...order, isFresh: true }, press);
    }
  } finally {
    question?.stop();
    press.release();
  }
}

async function publish(order: BuildOrder, press: Press, question?: GitQuestion): Promise<number> {
  const begun = Date.now();
  const code = hashCode();
  const known = await lookForChanges(order.content, order.output.location, order.isFresh, question);
  const last = readLastBuild(known.workFolder);
  if (last !== undefined && isAsLeft(last, order, code, known, begun)) {
    const site = press.look().check();
    if (site?.seal === last.site) {
      const { counts, now } = last;
      const publication = { written: 0, unchanged: site.files, deleted: 0 };
      if (order.explains) process.stderr.write(explainChanges(known));
      const outcome = { counts, now: readClockFor(now, begun), publication };
      const format = order.asJson ? formatSummaryJson : formatSummary;
      process.stdout.write(format({ ...outcome, pageTime: undefined, output: order.output.name }));
      return 0;
    }
  }
  forgetLastBuild(known.workFolder);
  const { publishNewspaper } = await import("./publish-newspaper.ts");
  return publishNewspaper(order, press, known, code, begun);
}

/** Whether all that the last site was made from is as it was. */
function isAsLeft(
  last: LastBuild,
  order: BuildOrder,
  code: CodeHashes,
  { before, unchanged }: KnownContent,
  time: number,
): boolean {
  return (
    last.madeBy === hashOrder(order, code) &&
    isStillDue(last, time) &&
    last.inventory === before?.seal &&
    unchanged?.includes(0) === false &&
    hasSameFolders(order.content.location, before)
  );
}

/** Whether what earlier builds kept was found to be torn or changed. */
function isDamage(error: unknown): boolean {
  return error instanceof Error && innermostError(error).name === "DamagedShard";
}

function readWorkers(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  const workers = Number(typed);
  if (/^[0-9]{1,2}$/.test(typed) && workers > 0) return workers;
  throw new CommandError(`${JSON.stringify(typed)} is no number of workers; 1 to 99 are.`);
}
