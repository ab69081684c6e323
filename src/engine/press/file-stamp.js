import { Buffer } from "node:buffer";
import fs from "node:fs";
import { isMainThread, workerData } from "node:worker_threads";

// Plain JavaScript, and all that it imports: a thread loads it without a loader of TypeScript.

/**
 * A file's stamp, by which a changed file is known without reading it: its size in bytes, the time of its last
 * change in nanoseconds since 1970, and its inode. A rename keeps all three, a write or a replacement does not.
 * Writing as many bytes in place and setting the time back goes unnoticed.
 *
 * @param {import("node:fs").BigIntStats} stats
 * @returns {string}
 */
export function fileStamp({ size, mtimeNs, ino }) {
  return `${size.toString(36)}.${mtimeNs.toString(36)}.${ino.toString(36)}`;
}

/**
 * Whether a text has the form of a stamp.
 *
 * @param {string} text
 * @returns {boolean}
 */
export function isFileStamp(text) {
  return /^[0-9a-z]{1,13}\.-?[0-9a-z]{1,13}\.[0-9a-z]{1,13}$/.test(text);
}

/**
 * The files of a manifest whose stamps are compared, in memory that threads share. Comparing 400,000 takes one
 * core a second and a half: a thread does it while the build does other things.
 *
 * @typedef {object} SharedFiles
 * @property {string} root the published site.
 * @property {number} device the number of its file system.
 * @property {Buffer} lines the manifest's lines.
 * @property {Uint32Array<SharedArrayBuffer>} starts where each row's line starts.
 * @property {Uint8Array<SharedArrayBuffer>} results of each row: 0 while it has not been compared.
 * @property {Int32Array<SharedArrayBuffer>} next the next row that no thread has taken.
 */

export const isAsPublished = 1;
const isChanged = 2;
const tab = 9;
const rowsAtOnce = 512;

/**
 * Compares the stamps of the next rows that no thread has taken.
 *
 * @param {SharedFiles} files
 * @returns {boolean} whether there were any.
 */
export function compareNext(files) {
  const first = Atomics.add(files.next, 0, rowsAtOnce);
  const end = Math.min(first + rowsAtOnce, files.starts.length);
  for (let row = first; row < end; row++) compareRow(files, row);
  return first < end;
}

/**
 * Compares the stamp of a row's file with that in the manifest.
 *
 * @param {SharedFiles} files
 * @param {number} row
 */
export function compareRow({ root, device, lines, starts, results }, row) {
  const start = starts[row] ?? 0;
  const path = lines.indexOf(tab, start);
  const stats = readStats(`${root}/${lines.toString("utf8", start, path)}`);
  const stamp = lines.toString("latin1", path + 1, lines.indexOf(tab, path + 1));
  const same =
    stats?.isFile() === true && Number(stats.dev) === device && fileStamp(stats) === stamp;
  results[row] = same ? isAsPublished : isChanged;
}

/**
 * @param {string} file
 * @returns {fs.BigIntStats | undefined} undefined where there is none or permission is missing.
 */
function readStats(file) {
  try {
    return fs.lstatSync(file, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

// This module is also the program of the thread that `StampCheck` starts.
if (!isMainThread && workerData?.task === "compare stamps") {
  // A buffer arrives as plain bytes.
  const { lines, ...files } = workerData.files;
  const shared = { ...files, lines: Buffer.from(lines.buffer, lines.byteOffset, lines.length) };
  while (compareNext(shared));
}
