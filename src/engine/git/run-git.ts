import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

/** 64 MiB, the names of a million files: where more has changed, git is of no help. */
const mostBytes = 2 ** 26;

/** 1 GiB: more is not held in memory, and the answer is that there is none. */
const mostBytesSync = 2 ** 30;

/** A minute, in milliseconds. */
const longestTime = 60_000;

/** Returns whether there may be a repository, without starting git. */
export function isInCheckout(folder: string): boolean {
  const home = path.dirname(folder);
  return fs.existsSync(path.join(folder, ".git")) || (home !== folder && isInCheckout(home));
}

/**
 * Runs a git command in a folder, without a shell.
 *
 * @param environment - the command's own. What it says of another repository, as a hook's does, is left out.
 *   Git locks nothing, asks nobody for a password, and does not fetch objects that a partial clone lacks,
 *   which could run a transport of a stranger's choice
 * @returns what it prints; rejects where it fails
 */
export function runGit(
  folder: string,
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
  signal?: AbortSignal,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", ["--no-pager", "--literal-pathspecs", "-C", folder, ...words], {
      env: restrict(environment),
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

/** Runs a git command as `runGit` does, and waits for it; returns nothing where it fails. */
export function runGitSync(
  folder: string,
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
  input = "",
): Buffer | undefined {
  const { status, stdout } = spawnSync("git", ["--no-pager", "-C", folder, ...words], {
    env: restrict(environment),
    input,
    maxBuffer: mostBytesSync,
    stdio: ["pipe", "pipe", "ignore"],
    timeout: longestTime,
  });
  return status === 0 ? stdout : undefined;
}

function restrict(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const inherited = Object.entries(environment).filter(([name]) => !name.startsWith("GIT_"));
  return {
    ...Object.fromEntries(inherited),
    GIT_NO_LAZY_FETCH: "1",
    GIT_ALLOW_PROTOCOL: "none",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
  };
}
