import path from "node:path";
import { Eleventy } from "@11ty/eleventy";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { articlePermalink } from "../../newsroom/article/permalink.ts";
import { givePages, omitUnchanged, planPages } from "./newspaper-data.ts";
import type { SiteContent, SitePages } from "./newspaper-data.ts";
import type { RenderingMemory } from "./rendering-memory.ts";
import { collectAssets, type SiteFile } from "./site-file.ts";
import { loadTheme, type Theme } from "./theme.ts";
import { readPageTimes } from "./typed-templates.ts";

/** A page as Eleventy gives it to a transform. */
export interface RenderedPage {
  /** From the working directory: `.khabar/eleventy/news/322596/index.html`. */
  readonly outputPath: string;
  /** The template it comes from: `./src/site/eleventy/pages/article.11ty.ts`. */
  readonly inputPath: string;
  readonly content: string;
}

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
  const taker = new PageTaker(take);
  const { default: configure } = await import("../../../.eleventy.ts");
  const eleventy = new Eleventy(undefined, undefined, {
    // None: Eleventy would import the file by its path, and load all modules a second time.
    configPath: "",
    quietMode: true,
    config: (config: UserConfig) => {
      givePages(config, pages);
      configure(config);
      taker.takeFrom(config);
    },
  });
  // Errors are thrown, and the command prints them once.
  eleventy.disableLogger();
  await taker.watch(eleventy.toJSON());
  const times = readPageTimes();
  return pages.articles.map(
    ({ article, readingTime }) => readingTime + (times.get(articlePermalink(article)) ?? 0),
  );
}

/**
 * Takes each page from Eleventy once its layout is rendered, and leaves an empty one: Eleventy would keep
 * all of them to the end, 200 MB for 5,000 articles and their lists.
 */
class PageTaker {
  readonly #take: (file: SiteFile) => void;
  #fault: { readonly error: unknown } | undefined;

  constructor(take: (file: SiteFile) => void) {
    this.#take = take;
  }

  takeFrom(config: UserConfig): void {
    const takePage = (page: RenderedPage): void => {
      if (this.#fault !== undefined) return;
      try {
        this.#take(siteFileOf(page, ".khabar/eleventy"));
      } catch (error) {
        this.#fault = { error };
        throw error;
      }
    };
    // Eleventy would print a remark, since `take` accounts for most of a build.
    (config as unknown as TimedConfig).benchmarks.config.setMinimumThresholdPercent(100);
    config.addTransform("take", function (this: TransformedPage, content: string): string {
      const { outputPath, inputPath } = this.page;
      takePage({ outputPath, inputPath, content });
      return "";
    });
  }

  /** Waits for the run. @throws what `take` threw, without Eleventy's error around it */
  async watch(run: Promise<unknown>): Promise<void> {
    try {
      await run;
    } catch (error) {
      throw this.#fault === undefined ? error : this.#fault.error;
    }
    if (this.#fault !== undefined) throw this.#fault.error;
  }
}

/** A property of UserConfig that its types lack. */
interface TimedConfig {
  readonly benchmarks: { readonly config: { setMinimumThresholdPercent(percent: number): void } };
}

interface TransformedPage {
  readonly page: Pick<RenderedPage, "outputPath" | "inputPath">;
}

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
