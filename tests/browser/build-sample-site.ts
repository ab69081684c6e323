import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { fileOfPermalink } from "../../src/newsroom/article/permalink.ts";

const project = fileURLToPath(new URL("../../", import.meta.url));
const article322596 = "1401/04/322596.md";

/** The pages of the sample newspaper, by what they are. */
export const pages = {
  article: "/news/322596/",
  english: "/news/1001/",
  persian: "/news/1002/",
  limits: "/news/1003/",
  picture: "/news/1004/",
  front: "/",
  persianFront: "/fa/",
  desk: "/culture/",
  persianDesk: "/fa/culture/",
  emptyDesk: "/society/",
  tag: "/tag/sample-tag/",
  persianTag: "/fa/tag/%D9%86%D9%85%D9%88%D9%86%D9%87/",
  day: "/1404/12/07/",
  persianDay: "/fa/1404/12/07/",
  month: "/1404/12/",
  persianMonth: "/fa/1404/12/",
  year: "/1404/",
  persianYear: "/fa/1404/",
  archive: "/archive/",
  persianArchive: "/fa/archive/",
  notFound: "/404.html",
  persianNotFound: "/fa/404.html",
} as const;

/** The address of a page inside of the sample newspaper. */
export type PageAddress = (typeof pages)[keyof typeof pages];

interface BuiltSite {
  readonly folder: string;
  /** The HTML of a page, as it is published. */
  read(page: PageAddress): string;
  remove(): void;
}

export interface SampleOptions {
  /** The editions of the newspaper as its masthead lists them. */
  readonly editions?: "[en, fa]" | "[en]";
}

/**
 * Builds the newspaper of `tests/sites/browser` as an editor would, by the command line, with the
 * real article 322596 among its samples.
 */
export function buildSampleSite({ editions = "[en, fa]" }: SampleOptions = {}): BuiltSite {
  const place = fs.mkdtempSync(path.join(os.tmpdir(), "khabar-browser-"));
  const [content, folder] = [path.join(place, "content"), path.join(place, "site")];
  fs.cpSync(path.join(project, "tests/sites/browser"), content, { recursive: true });
  fs.cpSync(
    path.join(project, "tests/sites/newspaper", article322596),
    path.join(content, article322596),
  );
  const masthead = path.join(content, "masthead.yaml");
  const told = fs.readFileSync(masthead, "utf8");
  fs.writeFileSync(masthead, told.replace("editions: [en, fa]", `editions: ${editions}`));
  const { status, stderr } = spawnSync(
    process.execPath,
    ["bin/khabar.mjs", "build", "--content", content, "--output", folder],
    { cwd: project, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`The sample newspaper was not built:\n${stderr}`);
  return {
    folder,
    read: (page) => fs.readFileSync(path.join(folder, fileOfPermalink(page)), "utf8"),
    remove: () => {
      fs.rmSync(place, { recursive: true });
    },
  };
}
