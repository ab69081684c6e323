import path from "node:path";
import { Eleventy } from "@11ty/eleventy";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { articlePermalink, fileOfPermalink } from "../article/permalink.ts";
import { everyPictureFile } from "../images/every-picture-file.ts";
import type { Pictures } from "../images/picture.ts";
import { giveNewspaper } from "./newspaper-data.ts";
import type { SiteContent } from "./newspaper-data.ts";
import { securityHeadersFile } from "./security-headers.ts";
import type { SiteFile } from "./site-file.ts";
import { readLook } from "./stylesheet.ts";
import type { SiteLook } from "./stylesheet.ts";
import { pageTimesOf } from "./typed-templates.ts";

/** A page as Eleventy hands it over. */
export interface RenderedPage {
  /** From the working directory: `.khabar/eleventy/news/322596/index.html`. */
  readonly outputPath: string;
  /** The template it comes from: `./src/eleventy/pages/article.11ty.ts`. */
  readonly inputPath: string;
  readonly content: string;
}

/** The site, rendered, and how long an article's page took. */
export interface RenderedSite {
  readonly files: readonly SiteFile[];
  readonly look: SiteLook;
  /** The median of all article pages, from reading the file to the finished HTML, in milliseconds. */
  readonly pageTime: number;
}

const configPath = ".eleventy.ts";

/**
 * Renders the newspaper through Eleventy. Nothing is written: the press does that.
 *
 * The working directory is the project's, since Eleventy reads every path from there.
 */
export async function renderSite(content: Omit<SiteContent, "look">): Promise<RenderedSite> {
  const { newspaper, pictures } = content;
  const look = readLook();
  let userConfig: UserConfig | undefined;
  const eleventy = new Eleventy(undefined, undefined, {
    configPath,
    quietMode: true,
    config: (config: UserConfig) => {
      userConfig = config;
      giveNewspaper(config, { ...content, look });
    },
  });
  // What goes wrong is thrown, and told once, by the command.
  eleventy.disableLogger();
  const pages = (await eleventy.toJSON()) as unknown as readonly RenderedPage[];
  if (userConfig === undefined) throw new Error("Eleventy didn't call the configuration");
  const times = pageTimesOf(userConfig);
  const pageTime = median(
    newspaper.articles.map(
      ({ article, readingTime }) => readingTime + (times.get(articlePermalink(article)) ?? 0),
    ),
  );
  return { files: collectSite(pages, ".khabar/eleventy", look, pictures), look, pageTime };
}

/**
 * Every file of the site: what Eleventy rendered, pictures, fonts, icons, and the headers to send with
 * them.
 */
export function collectSite(
  pages: readonly RenderedPage[],
  outputFolder: string,
  look: SiteLook,
  pictures: Pictures,
): SiteFile[] {
  return [
    ...look.assets.map(({ file, bytes }): SiteFile => ({ file, bytes, kind: "asset" })),
    ...Array.from(everyPictureFile(pictures), ({ permalink, location }): SiteFile => ({
      file: fileOfPermalink(permalink),
      source: location,
      kind: "asset",
    })),
    { file: "_headers", bytes: securityHeadersFile(look.stylesheetHashes), kind: "asset" },
    ...pages.map(({ outputPath, inputPath, content }): SiteFile => ({
      file: path.relative(outputFolder, outputPath).split(path.sep).join("/"),
      bytes: content,
      kind: path.basename(inputPath) === "article.11ty.ts" ? "article" : "front",
    })),
  ];
}

/** The middle value; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
