import { parseArgs } from "node:util";
import { recover as recoverPress } from "../press/recover.ts";
import { resolveFolder } from "./project.ts";

/** `khabar recover`: finishes a build that was cut short while it put its pages in place. */
export function recover(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: { output: { type: "string" }, verbose: { type: "boolean" } },
  });
  const output = resolveFolder(values.output, "dist");
  const { outcome, sentence } = recoverPress(output.location);
  process.stdout.write(`${sentence}\n`);
  return outcome === "incomplete" ? 2 : 0;
}
