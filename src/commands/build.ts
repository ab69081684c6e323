import { parseArgs } from "node:util";
import { openPress } from "../press/press.ts";
import { printProblems } from "./print-problems.ts";
import { projectFolder, resolveFolder } from "./project.ts";
import { readPublication } from "./read-site.ts";
import { formatSummary } from "./summary.ts";

/** `khabar build`: checks all content, renders the site, puts it in the place of the old one. */
export async function build(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      content: { type: "string" },
      output: { type: "string" },
      verbose: { type: "boolean" },
    },
  });
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
    const read = await readPublication(content);
    const { renderSite } = await loading;
    if (!read.ok) {
      printProblems(read.problems, content, process.stderr);
      return 1;
    }
    const { divided, pictures, now } = read.value;
    const newspaper = divided.published;
    const site = await renderSite({ newspaper, pictures, now: now.instant });
    const published = press.publish(site.files);
    process.stdout.write(
      formatSummary(newspaper.articles.length, published, site.pageTime, output.name),
    );
    return 0;
  } finally {
    press.release();
  }
}
