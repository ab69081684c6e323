import type UserConfig from "@11ty/eleventy/UserConfig";
import { givePages, hasNewspaper, planPages } from "../../site/eleventy/newspaper-data.ts";
import { siteFileOf } from "../../site/eleventy/render-site.ts";
import type { RenderedPage } from "../../site/eleventy/render-site.ts";
import { collectAssets } from "../../site/eleventy/site-assets.ts";
import { loadTheme } from "../../site/eleventy/theme.ts";
import { openPress } from "../press/press.ts";
import { PressError } from "../press/press-error.ts";
import { exitOnClosedPipe } from "../../commands/terminal/closed-pipe.ts";
import { printProblems } from "../../commands/terminal/print-problems.ts";
import { projectFolder, workFolderOf } from "../../newsroom/content/folder.ts";
import { resolveFolder } from "../../commands/terminal/options.ts";
import { refuseTracked } from "../git/refuse-tracked.ts";
import { openLeakCheck, readPublication } from "./read-publication.ts";
import type { ReadPublication } from "./read-publication.ts";

interface AfterBuild {
  readonly directories: { readonly output: string };
  readonly outputMode: string;
  readonly results: readonly RenderedPage[];
}

/**
 * Makes `npx eleventy`, which people will type, as safe and as right as `khabar build`: it checks
 * before Eleventy renders anything, and what Eleventy rendered goes through the press. Eleventy's own
 * output, in `.khabar/`, is left alone.
 */
export function finishBareRun(eleventy: UserConfig): void {
  if (hasNewspaper(eleventy)) return;
  exitOnClosedPipe();
  const theme = loadTheme();

  let site: ReadPublication | undefined;

  eleventy.on("eleventy.before", async () => {
    const content = resolveFolder(undefined, "content");
    try {
      await refuseTracked([workFolderOf(resolveFolder(undefined, "dist"))], process.env);
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exit(2);
    }
    const read = await readPublication(content, `${projectFolder}dist`, Date.now);
    if (read.ok) {
      site = read.value;
      const { divided, pictures, now } = site;
      const newspaper = divided.published;
      givePages(eleventy, planPages({ newspaper, pictures, theme, now: now.instant }));
      return;
    }
    // An error thrown here would reach the editor wrapped in Eleventy's own words and a stack.
    printProblems(read.problems, content, process.stderr);
    process.exit(1);
  });

  eleventy.on("eleventy.after", async ({ directories, outputMode, results }: AfterBuild) => {
    if (outputMode !== "fs" || site === undefined) return;
    try {
      const press = openPress(`${projectFolder}dist`);
      try {
        const files = [
          ...collectAssets(theme, site.pictures),
          ...results.map((page) => siteFileOf(page, directories.output)),
        ];
        const proof = await openLeakCheck(site);
        for (const file of files) proof?.examine(file);
        const leaks = proof?.leaks ?? [];
        if (leaks.length === 0) press.publish(files);
        else {
          printProblems(leaks, resolveFolder(undefined, "content"), process.stderr);
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
  });
}
