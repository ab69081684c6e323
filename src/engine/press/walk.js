import fs from "node:fs";
import { stampOf } from "./stamp.js";

// Looking at 400,000 files costs a second and a half of one core's time. A thread of its own does it while
// the build has other things to do, and whoever waits for it lends a hand.

/**
 * A walk over the files of a manifest, in memory that threads share.
 *
 * @typedef {object} Walk
 * @property {string} root the published site.
 * @property {number} device the number of its file system.
 * @property {Buffer} lines the manifest's lines.
 * @property {Uint32Array<SharedArrayBuffer>} starts where each row's line starts.
 * @property {Uint8Array<SharedArrayBuffer>} verdicts of each row: 0 while it has not been looked at.
 * @property {Int32Array<SharedArrayBuffer>} turn the row that is next.
 */

export const isAsPublished = 1;
const isTouched = 2;
const tab = 9;
const rowsAtOnce = 512;

/**
 * Looks at the next rows that no thread has taken.
 *
 * @param {Walk} walk
 * @returns {boolean} whether there were any.
 */
export function walkOn(walk) {
  const first = Atomics.add(walk.turn, 0, rowsAtOnce);
  const end = Math.min(first + rowsAtOnce, walk.starts.length);
  for (let row = first; row < end; row++) look(walk, row);
  return first < end;
}

/**
 * Looks at a row's file.
 *
 * @param {Walk} walk
 * @param {number} row
 */
export function look({ root, device, lines, starts, verdicts }, row) {
  const start = starts[row] ?? 0;
  const path = lines.indexOf(tab, start);
  const stats = lookAt(`${root}/${lines.toString("utf8", start, path)}`);
  const stamp = lines.toString("latin1", path + 1, lines.indexOf(tab, path + 1));
  const same = stats?.isFile() === true && Number(stats.dev) === device && stampOf(stats) === stamp;
  verdicts[row] = same ? isAsPublished : isTouched;
}

/**
 * @param {string} file
 * @returns {fs.BigIntStats | undefined} undefined where there is none or nobody may look.
 */
function lookAt(file) {
  try {
    return fs.lstatSync(file, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
