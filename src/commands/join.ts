import { parseArgs } from "node:util";
import { runBuild } from "../engine/build/build.ts";
import { checkShards } from "../engine/build/shards/shard-folder.ts";
import { openBuildHost, reportBuild } from "./terminal/build-report.ts";
import { parseNow, parseWorkers, resolveFolder } from "./terminal/options.ts";

/**
 * `khabar join`: makes the site of the shards that `khabar build --shards` has rendered, here or elsewhere.
 * It is the site that a build would make, byte for byte, or none.
 */
export async function join(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      content: { type: "string" },
      json: { type: "boolean" },
      now: { type: "string" },
      output: { type: "string" },
      workers: { type: "string" },
      verbose: { type: "boolean" },
    },
  });
  const shards = positionals.map((folder) => resolveFolder(folder, folder));
  checkShards(shards);
  const order = {
    content: resolveFolder(values.content, "content"),
    output: resolveFolder(values.output, "dist"),
    now: parseNow(values.now),
    workers: parseWorkers(values.workers),
    isFresh: false,
    explains: false,
    shards,
  };
  return reportBuild(await runBuild(order, openBuildHost()), order, values.json === true);
}
