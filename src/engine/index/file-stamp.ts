import fs from "node:fs";

/**
 * When a file was last changed, as far as its file system tells: its size, the times of its content and
 * of its record, and its number there. While it is the same, so is the file, but for one case: see
 * `isSettled`.
 *
 * @returns nothing where there is no regular file
 */
export function stampOf(location: string): string | undefined {
  const stats = fs.lstatSync(location, { throwIfNoEntry: false });
  if (stats?.isFile() !== true) return undefined;
  return [stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino].join(" ");
}

/** Milliseconds within which a file system may give two changes the same time: FAT has the coarsest. */
const coarsest = 2000;

/**
 * Whether a file was last changed so long before it was read that another change since would have given
 * it another time.
 *
 * @param stamp - the file's
 * @param now - a time that the same file system has just given, in milliseconds
 */
export function isSettled(stamp: string, now: number): boolean {
  const [, content = now, record = now] = stamp.split(" ").map(Number);
  return Math.max(content, record) < now - coarsest;
}
