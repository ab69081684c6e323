import fs from "node:fs";
import { digest, startDigest } from "../../newsroom/content/digest.ts";

// Manifest and journal are texts of lines between a heading, which names kind and version, and a seal,
// the SHA-256 of all before it. The seal tells a torn text from a whole one; it does not tell who
// wrote it, so whoever reads lines still has to check what they say.

const pieceSize = 1 << 18;

/**
 * The pieces of a sealed text: a site of 400,000 files has tens of megabytes of lines.
 *
 * @param heading kind and version: `khabar journal 1`.
 * @param lines one or more at a time, each with a line feed.
 */
export function* sealText(heading: string, lines: Iterable<Uint8Array>): Generator<Uint8Array> {
  const seal = startDigest();
  for (const piece of collectPieces(Buffer.from(`${heading}\n`), lines)) {
    seal.update(piece);
    yield piece;
  }
  yield Buffer.from(formatSeal(seal.digest("hex")));
}

/** Writes a sealed text into a new file. */
export function writeSealedText(file: string, heading: string, lines: Iterable<Uint8Array>): void {
  const descriptor = fs.openSync(file, "wx", 0o644);
  try {
    for (const piece of sealText(heading, lines)) fs.writeFileSync(descriptor, piece);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** The pieces share one memory: each is valid until the next one is asked for. */
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
 * Reads a sealed text from a file.
 *
 * @returns its lines, or undefined where it is missing, no regular file, torn, damaged, or of another
 *   kind or version.
 */
export function readSealedText(file: string, heading: string): string[] | undefined {
  return readSealedBytes(file, heading)?.toString("utf8").split("\n").slice(0, -1);
}

/** As `readSealedText`: the lines as they are in the file, in memory that threads can share. */
export function readSealedBytes(file: string, heading: string): Buffer | undefined {
  const stats = fs.lstatSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile()) return undefined;
  const text = readShared(file);
  const start = heading.length + 1;
  const end = text.lastIndexOf("\n", -2) + 1;
  if (end < start || text.toString("utf8", 0, start) !== `${heading}\n`) return undefined;
  const seal = digest(text.subarray(0, end));
  return text.toString("utf8", end) === formatSeal(seal) ? text.subarray(start, end) : undefined;
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

function formatSeal(seal: string): string {
  return `sha256 ${seal}\n`;
}
