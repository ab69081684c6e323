import type UserConfig from "@11ty/eleventy/UserConfig";
import { givePages, planPages, type SiteContent } from "./newspaper-data.ts";
import { siteFileOf, type RenderedPage } from "./render-site.ts";
import { collectAssets, type SiteFile } from "./site-file.ts";
import { loadTheme } from "./theme.ts";

/** What a run of Eleventy that `npx eleventy` started leaves to the command. */
export interface BareRun {
  /** Reads the newspaper, before anything is rendered. */
  read(): Promise<Omit<SiteContent, "theme">>;
  /** Gets every file of the site, once all pages are rendered. */
  publish(files: readonly SiteFile[]): Promise<void>;
}

/** The event `eleventy.after`. */
interface AfterBuild {
  readonly directories: { readonly output: string };
  readonly outputMode: string;
  readonly results: readonly RenderedPage[];
}

/**
 * Attaches the reading and publishing of a newspaper to a run that `npx eleventy` started. Eleventy's own
 * output, in `.khabar/`, stays as it is; a run with `--to=json` publishes nothing.
 */
export function attachBareRun(eleventy: UserConfig, run: BareRun): void {
  const theme = loadTheme();
  let pictures: SiteContent["pictures"] | undefined;

  eleventy.on("eleventy.before", async () => {
    const content = await run.read();
    pictures = content.pictures;
    givePages(eleventy, planPages({ ...content, theme }));
  });

  eleventy.on("eleventy.after", async ({ directories, outputMode, results }: AfterBuild) => {
    if (outputMode !== "fs" || pictures === undefined) return;
    await run.publish([
      ...collectAssets(theme, pictures),
      ...results.map((page) => siteFileOf(page, directories.output)),
    ]);
  });
}
