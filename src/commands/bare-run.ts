import { openLeakCheck, readPublication } from "../engine/build/read-publication.ts";
import type { ReadPublication } from "../engine/build/read-publication.ts";
import { refuseTracked } from "../engine/git/refuse-tracked.ts";
import { PressError } from "../engine/press/press-error.ts";
import { openPress } from "../engine/press/press.ts";
import { workFolderOf } from "../newsroom/content/folder.ts";
import type { BareRun } from "../site/eleventy/bare-run.ts";
import type { SiteFile } from "../site/eleventy/site-file.ts";
import { exitOnClosedPipe } from "./terminal/closed-pipe.ts";
import { resolveFolder } from "./terminal/options.ts";
import { printProblems } from "./terminal/print-problems.ts";

/**
 * What `npx eleventy`, which people will type, does besides rendering, to be as safe as `khabar build`:
 * it checks the content first, and publishes through the press. It exits as `khabar build` does: 1 for
 * mistakes in the content, 2 for a fault of the machine. An error that it threw instead would reach the
 * editor wrapped in Eleventy's own words and a stack.
 */
export function startBareRun(): BareRun {
  exitOnClosedPipe();
  const content = resolveFolder(undefined, "content");
  const output = resolveFolder(undefined, "dist");
  let site: ReadPublication | undefined;

  return {
    async read() {
      try {
        await refuseTracked([workFolderOf(output)], process.env);
      } catch (error) {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
        process.exit(2);
      }
      const read = await readPublication(content, output.location, Date.now);
      if (!read.ok) {
        printProblems(read.problems, content, process.stderr);
        process.exit(1);
      }
      site = read.value;
      const { divided, pictures, now } = site;
      return { newspaper: divided.published, pictures, now: now.instant };
    },

    async publish(files: readonly SiteFile[]) {
      if (site === undefined) return;
      try {
        const press = openPress(output.location);
        try {
          const check = await openLeakCheck(site);
          for (const file of files) check?.scan(file);
          const leaks = check?.leaks ?? [];
          if (leaks.length === 0) press.publish(files);
          else {
            printProblems(leaks, content, process.stderr);
            process.exitCode = 1;
          }
        } finally {
          press.release();
        }
      } catch (error) {
        if (!(error instanceof PressError)) throw error;
        process.stderr.write(`${error.message}\n`);
        process.exit(2);
      }
    },
  };
}
