import { setTimeout } from "node:timers/promises";
import { innermostError } from "../../language/problem/user-error.ts";
import { projectFolder, workFolderOf } from "../../newsroom/content/folder.ts";
import { queryGit, type GitQuery } from "../git/query-git.ts";
import { refuseTracked } from "../git/refuse-tracked.ts";
import { LockHeld } from "../press/lock.ts";
import { openPress, type Press } from "../press/press.ts";
import { countArticles, type BuildHost, type BuildOrder, type BuildResult } from "./build-order.ts";
import { explainChanges, findChanges, type ContentChanges } from "./find-changes.ts";
import { hashCode } from "./hash-code.ts";
import { findLastBuild, findLastSite, forgetLastBuild, keepLastBuild } from "./last-build.ts";

/**
 * Builds a newspaper's site and puts it in the place of the old one; or makes one shard of it.
 *
 * @throws {UserError} where the machine, git or another build is in the way: the old site then stands, or
 *   the sentence says what finishes the new one
 */
export async function runBuild(order: BuildOrder, host: BuildHost): Promise<BuildResult> {
  // Git looks at the files while our modules are loaded.
  const gitQuery = order.isFresh ? undefined : queryGit(order.content.location, host.environment);
  const shards = order.shard === undefined ? order.shards : [order.shard.folder];
  await refuseTracked([workFolderOf(order.output), ...(shards ?? [])], host.environment);
  // Eleventy reads every path from the working directory.
  process.chdir(projectFolder);
  const press = await openPressFor(order, host);
  try {
    if (press.recovery.outcome !== "nothing") host.tell(`${press.recovery.sentence}\n`);
    return await build(order, host, press, gitQuery);
  } catch (error) {
    // Earlier builds may help this one, and must never hinder it.
    if (order.isFresh || !isDamage(error)) throw error;
    return await build({ ...order, isFresh: true }, host, press);
  } finally {
    gitQuery?.stop();
    press.release();
  }
}

/** A build from top to bottom. Modules that only a site with changes needs are loaded where it needs them. */
async function build(
  order: BuildOrder,
  host: BuildHost,
  press: Press,
  gitQuery?: GitQuery,
): Promise<BuildResult> {
  // What has changed?
  const changes = await findChanges(order, host.clock(), gitQuery);
  try {
    return await buildFrom(changes, order, host, press);
  } finally {
    changes.index.close();
  }
}

async function buildFrom(
  changes: ContentChanges,
  order: BuildOrder,
  host: BuildHost,
  press: Press,
): Promise<BuildResult> {
  const { begun, workFolder, index } = changes;
  const code = hashCode();
  const last = findLastBuild(order, workFolder, code, begun);
  // Where nothing has, the site stands already.
  const standing = findLastSite(last, order, press, changes);
  if (standing !== undefined) {
    if (order.explains) host.tell(explainChanges(changes));
    return { kind: "published", ...standing, pageTime: undefined };
  }
  if (order.shard === undefined) forgetLastBuild(workFolder);

  const { readFiles, checkContent } = await import("./read-content.ts");
  const loading = import("./render-pages.ts");
  const read = await readFiles(order, host, changes, code);
  const { pool } = read;
  try {
    // Where articles were edited and nothing else, the index tells which pages show them.
    const { buildEdit } = await import("./build-edit.ts");
    const edited = await buildEdit(read, last, order, host, press, code);
    if (edited !== undefined) return { kind: "published", ...edited };

    // Read the newspaper, and check all of it: with one mistake nothing is published.
    const content = await checkContent(order, host, read);
    const { planSite, renderPlan } = await loading;
    if (!content.ok) return { kind: "mistakes", problems: content.problems };
    const context = { ...content.value, order, host, code, pool };
    if (order.shard !== undefined) {
      const { makeShard } = await import("./shards/make-shard.ts");
      return await makeShard(context, order.shard);
    }
    const publication = press.begin();
    try {
      // Plan: which pages would come out different? Render those.
      const plan = planSite(context, publication);
      const { pageTime } = await renderPlan(plan, context, publication);

      // Does any of them give away what is withheld? Then nothing is published.
      const leaks = context.leakCheck?.leaks ?? [];
      if (leaks.length > 0) return { kind: "mistakes", problems: leaks };

      // Publish: from here on the new site is certain.
      await pool?.end();
      const published = publication.finish();
      plan.explanation.keep();
      const { keepLists } = await import("./keep-lists.ts");
      keepLists(index, context.site.divided.published, context.leakCheck?.patterns.withheld ?? []);
      const counts = countArticles(context.site);
      keepLastBuild(context, { counts, begun, site: press.checksum() });
      return { kind: "published", counts, now: context.site.now, publication: published, pageTime };
    } finally {
      pool?.stop();
      publication.abandon();
    }
  } finally {
    host.progress.end();
    pool?.stop();
  }
}

/** Opens the press of the output. Shards made on one machine wait for each other: each uses all of it. */
async function openPressFor(order: BuildOrder, host: BuildHost): Promise<Press> {
  for (let tries = 0; ; tries++) {
    try {
      return openPress(order.output.location);
    } catch (error) {
      if (order.shard === undefined || !(error instanceof LockHeld)) throw error;
      if (tries === 0) host.tell(`Waiting for another Khabar command (process ${error.pid}).\n`);
      await setTimeout(100);
    }
  }
}

/** Whether the index turned out to be damaged. */
function isDamage(error: unknown): boolean {
  return error instanceof Error && innermostError(error).name === "DamagedIndex";
}
