import { spawn, spawnSync } from "node:child_process";
import type { ChildProcessByStdio } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import { readFolder } from "../read-folder.ts";

const project = path.join(import.meta.dirname, "../..");

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

const parts = [
  ...["bin", "content", "layouts", "src"],
  ...[".eleventy.ts", "eleventy.config.js", "package.json", "tsconfig.json"],
];

/** Copies what a build needs; packages are linked. */
export function copyProject(name = "newspaper"): ProjectCopy {
  const parent = fs.mkdtempSync(path.join(os.tmpdir(), "khabar-project-"));
  const folder = path.join(parent, name);
  fs.mkdirSync(folder);
  for (const part of parts) {
    fs.cpSync(path.join(project, part), path.join(folder, part), { recursive: true });
  }
  fs.symlinkSync(path.join(project, "node_modules"), path.join(folder, "node_modules"));

  const run = (words: readonly string[], environment: NodeJS.ProcessEnv = {}): Outcome =>
    spawnSync(process.execPath, words, {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1", ...environment },
    });
  return {
    folder,
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
