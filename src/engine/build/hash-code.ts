import fs from "node:fs";
import path from "node:path";
import { startDigest } from "../../newsroom/content/digest.ts";
import { projectFolder } from "../../newsroom/content/folder.ts";

/** Digests of what pages are made by, besides content. */
export interface CodeHashes {
  readonly layouts: string;
  readonly code: string;
  /** The packages as they are installed, by name and version. */
  readonly packages: string;
  readonly node: string;
}

/** Digests the code and the layouts as they are on the disk, in some 10 ms. */
export function hashCode(): CodeHashes {
  return {
    layouts: hashFolder("layouts"),
    code: hashFolder("src", ".eleventy.ts", "bin"),
    packages: hashFolder("node_modules/.package-lock.json", "package.json"),
    node: process.version,
  };
}

function hashFolder(...places: readonly string[]): string {
  const digest = startDigest();
  for (const place of places) {
    const location = path.join(projectFolder, place);
    const stats = fs.statSync(location, { throwIfNoEntry: false });
    const files = stats?.isDirectory() === true ? listFiles(location) : [""];
    for (const file of stats === undefined ? [] : files) {
      const bytes = fs.readFileSync(path.join(location, file));
      digest.update(JSON.stringify([place, file, bytes.length])).update(bytes);
    }
  }
  return digest.digest("hex");
}

function listFiles(folder: string): readonly string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}
