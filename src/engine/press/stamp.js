// Plain JavaScript, like what imports it: a thread loads it without a loader of TypeScript.

/**
 * What tells a file from any other without reading it: its size in bytes, the time of its last change
 * in nanoseconds since 1970, and its number in the file system. A rename keeps all three, a write or a
 * replacement does not. Who writes as many bytes in place and sets the time back is not noticed.
 *
 * @param {import("node:fs").BigIntStats} stats
 * @returns {string}
 */
export function stampOf({ size, mtimeNs, ino }) {
  return `${size.toString(36)}.${mtimeNs.toString(36)}.${ino.toString(36)}`;
}

/**
 * Whether a text has the form of a stamp.
 *
 * @param {string} text
 * @returns {boolean}
 */
export function isStamp(text) {
  return /^[0-9a-z]{1,13}\.-?[0-9a-z]{1,13}\.[0-9a-z]{1,13}$/.test(text);
}
