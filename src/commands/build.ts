import { parseArgs } from "node:util";
import { runBuild } from "../engine/build/build.ts";
import { parseShard, usualShardFolder } from "../engine/build/shards/build-shard.ts";
import { openBuildHost, reportBuild } from "./terminal/build-report.ts";
import { parseNow, parseWorkers, resolveFolder } from "./terminal/options.ts";

/**
 * `khabar build`: checks all content, renders the site and puts it in the place of the old one; or makes a
 * shard of it.
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
  const shard = values.shards === undefined ? undefined : parseShard(values.shards);
  const order = {
    content: resolveFolder(values.content, "content"),
    // Shards of one newspaper share its index.
    output: resolveFolder(shard === undefined ? values.output : undefined, "dist"),
    now: parseNow(values.now),
    workers: parseWorkers(values.workers),
    isFresh: values.fresh === true,
    explains: values.explain === true,
    shard: shard && { shard, folder: resolveFolder(values.output, usualShardFolder(shard)) },
  };
  return reportBuild(await runBuild(order, openBuildHost()), order, values.json === true);
}
