import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { gitEnvironment } from "./git-environment.ts";

/** 64 MiB, the names of a million files: where more has changed, git is of no help. */
const mostBytes = 2 ** 26;

/** Whether there may be a repository, without starting git. */
export function isInCheckout(folder: string): boolean {
  const home = path.dirname(folder);
  return fs.existsSync(path.join(folder, ".git")) || (home !== folder && isInCheckout(home));
}

/** What a git command prints. No shell reads its words. */
export function runGit(
  folder: string,
  words: readonly string[],
  signal?: AbortSignal,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", ["--no-pager", "--literal-pathspecs", "-C", folder, ...words], {
      env: gitEnvironment(),
      stdio: ["ignore", "pipe", "ignore"],
      killSignal: "SIGKILL",
      signal,
    });
    const parts: Buffer[] = [];
    let length = 0;
    const fail = (error: Error): void => {
      child.stdout.destroy();
      child.kill("SIGKILL");
      reject(error);
    };
    child.stdout.on("data", (part: Buffer) => {
      parts.push(part);
      length += part.length;
      if (length > mostBytes) fail(new Error("git says too much"));
    });
    child.on("error", fail);
    child.on("close", (code) => {
      if (code === 0) resolve(Buffer.concat(parts));
      else fail(new Error(`git ends with ${String(code)}`));
    });
  });
}
