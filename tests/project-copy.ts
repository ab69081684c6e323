import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import type { ChildProcessByStdio } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import { readFolder } from "./read-folder.ts";

const project = path.join(import.meta.dirname, "..");

/** What a command printed, and its exit code. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A newspaper's repository in a temporary folder, to run commands in. */
export interface ProjectCopy {
  readonly folder: string;
  /** Writes a file of it. */
  write(file: string, text: string): void;
  /** Makes a sample newspaper of so many articles in `paper/`. */
  makeSample(articles: number): void;
  /** Runs `khabar` with words of its command line. */
  khabar(words: readonly string[], environment?: NodeJS.ProcessEnv): Outcome;
  /** Runs `eleventy` with no words at all. */
  eleventy(environment?: NodeJS.ProcessEnv): Outcome;
  /** Starts `khabar` and lets it run. */
  start(words: readonly string[]): ChildProcessByStdio<null, Readable, Readable>;
  /** Every file of `dist/` with its bytes, in Latin-1 so that they can be compared. */
  readDist(): Map<string, string>;
  remove(): void;
}

/** A newspaper that is nobody's: a fork's own, in `content/`, is not for tests. */
const sampleContent = path.join(project, "tests/sites/newspaper");

const parts = [
  ...["bin", "layouts", "src"],
  ...[".eleventy.ts", "eleventy.config.js", "package.json", "tsconfig.json"],
];

/**
 * Pictures of sample newspapers, as a cache would keep them: to make them anew takes each test file longer
 * than three builds.
 */
const keptPictures = path.join(project, "node_modules/.cache/khabar/sample-pictures");

/** Copies finished pictures, each a folder of its own, that are not in the other place. */
function copyPictures(from: string, to: string): void {
  if (!fs.existsSync(from)) return;
  fs.mkdirSync(to, { recursive: true });
  for (const name of fs.readdirSync(from).filter((file) => /^[0-9a-f]+$/.test(file))) {
    const target = path.join(to, name);
    if (fs.existsSync(target)) continue;
    const coming = fs.mkdtempSync(path.join(to, "coming-"));
    fs.cpSync(path.join(from, name), path.join(coming, name), { recursive: true });
    try {
      fs.renameSync(path.join(coming, name), target);
    } catch (error) {
      // Another test was quicker.
      if (!fs.existsSync(target)) throw error;
    }
    fs.rmSync(coming, { recursive: true });
  }
}

/**
 * The environment of a command to which its file system's clock seems to be three seconds ahead. A file
 * that was changed a moment ago counts as settled then, for which tests would have to wait otherwise.
 */
export const secondsLater: NodeJS.ProcessEnv = {
  NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(`
    import fs from "node:fs";
    const { lstatSync } = fs;
    fs.lstatSync = (file, ...options) => {
      const stats = lstatSync(file, ...options);
      if (/[/\\\\]time\\.\\d+$/.test(file)) stats.mtimeMs += 3000;
      return stats;
    };`)}`,
};

/** Copies what a build needs, with a sample newspaper in `content/`; packages are linked. */
export function copyProject(name = "newspaper"): ProjectCopy {
  const parent = fs.mkdtempSync(path.join(os.tmpdir(), "khabar-project-"));
  const folder = path.join(parent, name);
  fs.mkdirSync(folder);
  for (const part of parts) {
    fs.cpSync(path.join(project, part), path.join(folder, part), { recursive: true });
  }
  fs.cpSync(sampleContent, path.join(folder, "content"), { recursive: true });
  fs.symlinkSync(path.join(project, "node_modules"), path.join(folder, "node_modules"));

  const run = (words: readonly string[], environment: NodeJS.ProcessEnv = {}): Outcome =>
    spawnSync(process.execPath, words, {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1", ...environment },
    });
  const pictures = path.join(folder, ".khabar/pictures");
  let hasSample = false;
  return {
    folder,
    makeSample: (articles) => {
      const words = ["sample", "--articles", String(articles), "--output", "paper"];
      const { status, stderr } = run(["bin/khabar.mjs", ...words]);
      assert.equal(status, 0, stderr);
      copyPictures(keptPictures, pictures);
      hasSample = true;
    },
    write: (file, text) => {
      const target = path.join(folder, file);
      fs.mkdirSync(path.dirname(target), { recursive: true });
      fs.writeFileSync(target, text);
    },
    khabar: (words, environment) => run(["bin/khabar.mjs", ...words], environment),
    eleventy: (environment) => run(["node_modules/@11ty/eleventy/cmd.cjs"], environment),
    start: (words) =>
      spawn(process.execPath, ["bin/khabar.mjs", ...words], {
        cwd: folder,
        stdio: ["ignore", "pipe", "pipe"],
      }),
    readDist: () =>
      new Map(
        Array.from(readFolder(path.join(folder, "dist")), ([file, bytes]) => [
          file,
          bytes.toString("latin1"),
        ]),
      ),
    remove: () => {
      if (hasSample) copyPictures(pictures, keptPictures);
      fs.rmSync(parent, { recursive: true, force: true });
    },
  };
}

/** A sample article, with other keys where they are given. */
export function sampleArticle(id: string, keys: { readonly [key: string]: string } = {}): string {
  const all = { id, date: "1401/4/7 10:00", desk: "politics", title: "A sample headline", ...keys };
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${value}\n`);
  return `---\n${lines.join("")}---\n\nSample text of article ${id}.\n`;
}
