import { parseArgs } from "node:util";
import { carryOut } from "./build.ts";
import { resolveFolder } from "./terminal/resolve-folder.ts";
import { readNow } from "./terminal/read-now.ts";
import { readWorkers } from "./terminal/read-workers.ts";
import { checkShares } from "../engine/build/shards/share-folder.ts";

/**
 * `khabar join`: makes the site of the shares that `khabar build --shards` has rendered, here or elsewhere.
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
  const shares = positionals.map((folder) => resolveFolder(folder, folder));
  checkShares(shares);
  return carryOut({
    content: resolveFolder(values.content, "content"),
    output: resolveFolder(values.output, "dist"),
    now: readNow(values.now),
    workers: readWorkers(values.workers),
    isFresh: false,
    explains: false,
    asJson: values.json === true,
    shares,
  });
}
