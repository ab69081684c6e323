import path from "node:path";
import { Eleventy } from "@11ty/eleventy";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { givePages, omitUnchanged, planPages } from "./newspaper-data.ts";
import type { SiteContent, SitePages } from "./newspaper-data.ts";
import type { RenderingMemory } from "./rendering-memory.ts";
import { collectAssets, type SiteFile } from "./site-file.ts";
import { loadTheme, type Theme } from "./theme.ts";
import { takePages, type TypedPage } from "./typed-templates.ts";

/**
 * Renders a newspaper through Eleventy, without writing a file. The working directory has to be the
 * project's, from which Eleventy resolves every path.
 *
 * @param take - gets each file of the site as soon as it is finished. What it throws ends the run and is
 *   thrown unchanged
 * @param memory - a cache: pages whose inputs have not changed are neither rendered nor taken
 * @returns the theme that the site was rendered with
 */
export async function renderSite(
  content: Omit<SiteContent, "theme">,
  take: (file: SiteFile) => void,
  memory?: RenderingMemory,
): Promise<Theme> {
  const theme = loadTheme();
  const pages = planPages({ ...content, theme });
  for (const file of collectAssets(theme, content.pictures)) take(file);
  await renderPages(memory ? omitUnchanged(pages, memory) : pages, take);
  return theme;
}

/**
 * Renders pages through Eleventy: all of a site, or some.
 *
 * @param take - as `renderSite` has it
 * @returns how long each article's page took, from reading the file to the finished HTML, in milliseconds
 */
export async function renderPages(
  pages: SitePages,
  take: (file: SiteFile) => void,
): Promise<readonly number[]> {
  const times = new Map<unknown, number>();
  let fault: { readonly error: unknown } | undefined;
  const takePage = (page: TypedPage): void => {
    if (fault !== undefined) return;
    try {
      take(siteFileOf(page, ".khabar/eleventy"));
    } catch (error) {
      fault = { error };
      throw error;
    }
    times.set(page.record, page.time);
  };
  const { default: configure } = await import("../../../.eleventy.ts");
  const eleventy = new Eleventy(undefined, undefined, {
    // None: Eleventy would import the file by its path, and load all modules a second time.
    configPath: "",
    quietMode: true,
    config: (config: UserConfig) => {
      givePages(config, pages);
      takePages(config, takePage);
      configure(config);
    },
  });
  // Errors are thrown, and the command prints them once.
  eleventy.disableLogger();
  try {
    await eleventy.toJSON();
  } catch (error) {
    // What `take` threw is thrown without Eleventy's error around it.
    throw fault === undefined ? error : fault.error;
  }
  return pages.articles.map((article) => article.readingTime + (times.get(article) ?? 0));
}

/** A page as Eleventy lists it. */
export type RenderedPage = Pick<TypedPage, "outputPath" | "inputPath" | "content">;

/** A page as a file of the site. */
export function siteFileOf(
  { outputPath, inputPath, content }: RenderedPage,
  outputFolder: string,
): SiteFile {
  return {
    file: path.relative(outputFolder, outputPath).split(path.sep).join("/"),
    bytes: content,
    kind: path.basename(inputPath) === "article.11ty.ts" ? "article" : "front",
  };
}
