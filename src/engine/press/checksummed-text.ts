import fs from "node:fs";
import { digest, startDigest } from "../../newsroom/content/digest.ts";

// Manifest, journal and notes are lines between a heading of kind and version and a checksum, the SHA-256 of
// all before it. The checksum tells a torn text from a whole one. It does not tell who wrote it: readers
// check what the lines say.

const pieceSize = 1 << 18;

/**
 * Adds heading and checksum to lines. Yields pieces, since a site of 400,000 files has tens of megabytes of
 * lines; each is valid until the next one is asked for.
 *
 * @param heading - kind and version: `khabar journal 1`
 * @param lines - one or more at a time, each with a line feed
 */
export function* addChecksum(heading: string, lines: Iterable<Uint8Array>): Generator<Uint8Array> {
  const checksum = startDigest();
  for (const piece of collectPieces(Buffer.from(`${heading}\n`), lines)) {
    checksum.update(piece);
    yield piece;
  }
  yield Buffer.from(formatEnd(checksum.digest("hex")));
}

/** Writes lines with heading and checksum into a new file. */
export function writeChecksummedText(
  file: string,
  heading: string,
  lines: Iterable<Uint8Array>,
): void {
  const descriptor = fs.openSync(file, "wx", 0o644);
  try {
    for (const piece of addChecksum(heading, lines)) fs.writeFileSync(descriptor, piece);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Joins lines to pieces, which share one buffer. */
function* collectPieces(first: Uint8Array, lines: Iterable<Uint8Array>): Generator<Uint8Array> {
  const piece = Buffer.allocUnsafe(pieceSize);
  piece.set(first);
  let length = first.length;
  for (const line of lines) {
    if (length + line.length > pieceSize) {
      yield piece.subarray(0, length);
      length = 0;
    }
    if (line.length > pieceSize) {
      yield line;
    } else {
      piece.set(line, length);
      length += line.length;
    }
  }
  yield piece.subarray(0, length);
}

/**
 * Reads the lines of a file with heading and checksum.
 *
 * @returns undefined where it is missing, no regular file, torn, damaged, or of another kind or version
 */
export function readChecksummedText(file: string, heading: string): string[] | undefined {
  return readChecksummedBytes(file, heading)?.toString("utf8").split("\n").slice(0, -1);
}

/** As `readChecksummedText`, but the lines' bytes, in memory that threads can share. */
export function readChecksummedBytes(file: string, heading: string): Buffer | undefined {
  const stats = fs.lstatSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile()) return undefined;
  const text = readShared(file);
  const start = heading.length + 1;
  const end = text.lastIndexOf("\n", -2) + 1;
  if (end < start || text.toString("utf8", 0, start) !== `${heading}\n`) return undefined;
  const checksum = digest(text.subarray(0, end));
  return text.toString("utf8", end) === formatEnd(checksum) ? text.subarray(start, end) : undefined;
}

/** A file's bytes, in memory that threads can share. */
function readShared(file: string): Buffer {
  const descriptor = fs.openSync(file, "r");
  try {
    const bytes = Buffer.from(new SharedArrayBuffer(fs.fstatSync(descriptor).size));
    let length = 0;
    for (let read = -1; read !== 0; length += read) {
      read = fs.readSync(descriptor, bytes, length, bytes.length - length, null);
    }
    return bytes.subarray(0, length);
  } finally {
    fs.closeSync(descriptor);
  }
}

function formatEnd(checksum: string): string {
  return `sha256 ${checksum}\n`;
}
