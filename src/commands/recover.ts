import { parseArgs } from "node:util";
import { recover as recoverPress } from "../engine/press/recover.ts";
import { workFolderOf } from "../newsroom/content/folder.ts";
import { resolveFolder } from "./terminal/options.ts";
import { refuseTracked } from "../engine/git/refuse-tracked.ts";

/** `khabar recover`: finishes a build that was cut short while it put its pages in place. */
export async function recover(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { output: { type: "string" }, verbose: { type: "boolean" } },
  });
  const output = resolveFolder(values.output, "dist");
  await refuseTracked([workFolderOf(output)], process.env);
  const { outcome, sentence } = recoverPress(output.location);
  process.stdout.write(`${sentence}\n`);
  return outcome === "incomplete" ? 2 : 0;
}
