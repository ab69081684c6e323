import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { readFolder } from "../../read-folder.ts";

const project = path.join(import.meta.dirname, "../../..");

/** The files of a site by their path: `news/1001/index.html`. */
export type SiteFiles = ReadonlyMap<string, Buffer>;

/** A sample newspaper and the site that was made of it. */
export interface BuiltSample {
  /** Its content folder. */
  readonly content: string;
  /** Its site's folder. */
  readonly folder: string;
  /** Every file of the site, sorted by its path. */
  readonly files: SiteFiles;
  remove(): void;
}

/** Where the sample newspaper says that its site stands. */
export const origin = "https://sample.example";

/** Samples that stand, by their size, with how many test files have them: those of one process share them. */
const standing = new Map<number, { files: number; readonly sample: BuiltSample }>();

/**
 * Writes and builds a sample newspaper as its reader would, by the command line. One that is not changed is
 * built once for all files of this process; the last of them to remove it does.
 *
 * @param count - how many articles
 * @param change - what to do to its content before it is built
 */
export function buildSample(count: number, change?: (content: string) => void): BuiltSample {
  if (change !== undefined) return build(count, change);
  const entry = standing.get(count) ?? { files: 0, sample: build(count) };
  standing.set(count, entry);
  entry.files += 1;
  return {
    ...entry.sample,
    remove: () => {
      entry.files -= 1;
      if (entry.files > 0) return;
      standing.delete(count);
      entry.sample.remove();
    },
  };
}

function build(count: number, change?: (content: string) => void): BuiltSample {
  const place = fs.mkdtempSync(path.join(os.tmpdir(), "khabar-site-"));
  const [content, folder] = [path.join(place, "content"), path.join(place, "site")];
  khabar("sample", "--articles", String(count), "--output", content);
  change?.(content);
  khabar("build", "--content", content, "--output", folder);
  return {
    content,
    folder,
    files: readFolder(folder),
    remove: () => {
      fs.rmSync(place, { recursive: true });
    },
  };
}

function khabar(...words: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, ["bin/khabar.mjs", ...words], {
    cwd: project,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`khabar ${words.join(" ")} failed:\n${stderr}`);
}
