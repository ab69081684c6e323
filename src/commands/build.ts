import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { readClockFor } from "../newsroom/content/decide-now.ts";
import { hasSameFolders } from "../engine/index/take-stock.ts";
import { LockHeld } from "../engine/press/lock.ts";
import { openPress } from "../engine/press/press.ts";
import type { Press } from "../engine/press/press.ts";
import { queryGit } from "../engine/git/query-git.ts";
import type { GitQuery } from "../engine/git/query-git.ts";
import { explainChanges } from "../engine/build/explain-changes.ts";
import { hashCode } from "../engine/build/hash-code.ts";
import type { CodeHashes } from "../engine/build/hash-code.ts";
import { innermostError } from "../language/problem/user-error.ts";
import {
  forgetLastBuild,
  hashOrder,
  isStillDue,
  readLastBuild,
} from "../engine/build/last-build.ts";
import type { LastBuild } from "../engine/build/last-build.ts";
import { lookForChanges } from "../engine/build/look-for-changes.ts";
import type { KnownContent } from "../engine/build/look-for-changes.ts";
import { projectFolder, workFolderOf } from "../newsroom/content/folder.ts";
import { resolveFolder } from "./terminal/resolve-folder.ts";
import type { BuildOrder } from "../engine/build/build-order.ts";
import { readNow } from "./terminal/read-now.ts";
import { readWorkers } from "./terminal/read-workers.ts";
import { refuseTracked } from "../engine/git/refuse-tracked.ts";
import { parseShare, usualShareFolder } from "../engine/build/shards/share.ts";
import { formatSummary, formatSummaryJson } from "./terminal/summary.ts";

/**
 * `khabar build`: checks all content, renders the site, puts it in the place of the old one; or makes a share
 * of it.
 */
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
      shards: { type: "string" },
      workers: { type: "string" },
      verbose: { type: "boolean" },
    },
  });
  const share = values.shards === undefined ? undefined : parseShare(values.shards);
  return carryOut({
    content: resolveFolder(values.content, "content"),
    // Shares of one newspaper have their index in common.
    output: resolveFolder(share === undefined ? values.output : undefined, "dist"),
    now: readNow(values.now),
    workers: readWorkers(values.workers),
    isFresh: values.fresh === true,
    explains: values.explain === true,
    asJson: values.json === true,
    share: share && { share, folder: resolveFolder(values.output, usualShareFolder(share)) },
  });
}

/** Does what was ordered, with the press of the output folder open. */
export async function carryOut(order: BuildOrder): Promise<number> {
  // It looks at the files while we are being loaded.
  const gitQuery = order.isFresh ? undefined : queryGit(order.content.location, process.env);
  const parts = order.share === undefined ? order.shares : [order.share.folder];
  await refuseTracked([workFolderOf(order.output), ...(parts ?? [])], process.env);
  // Eleventy reads every path from the working directory.
  process.chdir(projectFolder);
  const press = await (order.share === undefined ? openPress : waitForPress)(order.output.location);
  try {
    if (press.recovery.outcome !== "nothing") {
      process.stderr.write(`${press.recovery.sentence}\n`);
    }
    try {
      return await publish(order, press, gitQuery);
    } catch (error) {
      // What was kept of earlier builds is a help and never a hindrance.
      if (order.isFresh || !isDamage(error)) throw error;
      return await publish({ ...order, isFresh: true }, press);
    }
  } finally {
    gitQuery?.stop();
    press.release();
  }
}

/** Several shares on one machine are made one after the other: each makes use of all its processors. */
async function waitForPress(output: string): Promise<Press> {
  for (let tries = 0; ; tries++) {
    try {
      return openPress(output);
    } catch (error) {
      if (!(error instanceof LockHeld)) throw error;
      if (tries === 0)
        process.stderr.write(`Waiting for another Khabar command (process ${error.pid}).\n`);
      await setTimeout(100);
    }
  }
}

async function publish(order: BuildOrder, press: Press, gitQuery?: GitQuery): Promise<number> {
  const begun = Date.now();
  const code = hashCode();
  const known = await lookForChanges(order.content, order.output.location, order.isFresh, gitQuery);
  const last = order.share === undefined ? readLastBuild(known.workFolder) : undefined;
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
  if (order.share === undefined) forgetLastBuild(known.workFolder);
  const { publishNewspaper } = await import("../engine/build/publish-newspaper.ts");
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
