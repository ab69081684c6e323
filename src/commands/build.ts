import { parseArgs } from "node:util";
import { openPress } from "../press/press.ts";
import { makeProof } from "./make-proof.ts";
import { printProblems } from "./print-problems.ts";
import { projectFolder, resolveFolder } from "./project.ts";
import { readNow } from "./read-now.ts";
import { readPublication } from "./read-site.ts";
import { formatSummary, formatSummaryJson } from "./summary.ts";

/** `khabar build`: checks all content, renders the site, puts it in the place of the old one. */
export async function build(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      content: { type: "string" },
      json: { type: "boolean" },
      now: { type: "string" },
      output: { type: "string" },
      verbose: { type: "boolean" },
    },
  });
  const now = readNow(values.now);
  const content = resolveFolder(values.content, "content");
  const output = resolveFolder(values.output, "dist");

  // Eleventy reads every path from the working directory.
  process.chdir(projectFolder);
  const press = openPress(output.location);
  try {
    if (press.recovery.outcome !== "nothing") {
      process.stderr.write(`${press.recovery.sentence}\n`);
    }
    // Loading Eleventy waits on the disk; content is read in that time.
    const loading = import("../eleventy/render-site.ts");
    const read = await readPublication(content, output.location, now);
    const { renderSite } = await loading;
    if (!read.ok) {
      printProblems(read.problems, content, process.stderr);
      return 1;
    }
    const site = read.value;
    const { divided, pictures } = site;
    const proof = await makeProof(site);
    const open = press.begin();
    try {
      const rendered = { newspaper: divided.published, pictures, now: site.now.instant };
      const { pageTime } = await renderSite(rendered, (file) => {
        proof?.examine(file);
        open.add(file);
      });
      const leaks = proof?.leaks ?? [];
      if (leaks.length > 0) {
        printProblems(leaks, content, process.stderr);
        return 1;
      }
      const outcome = { site, publication: open.finish(), pageTime, output: output.name };
      const format = values.json === true ? formatSummaryJson : formatSummary;
      process.stdout.write(format(outcome));
      return 0;
    } finally {
      open.abandon();
    }
  } finally {
    press.release();
  }
}
