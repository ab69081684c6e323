import { countCodePoints, LineIndex } from "../../language/problem/line-index.ts";
import { rangeAt } from "../../language/problem/problem.ts";
import type { Fault, Problem, Range, Result } from "../../language/problem/problem.ts";
import { findForbiddenCharacters } from "../../language/typography/forbidden-characters.ts";
import type { ContentFile } from "./content-file.ts";
import { readBytes } from "./read-bytes.ts";

/** Most characters that are reported: a file may hold nothing but wrong ones. */
const mostCharacters = 20;

/**
 * Reads a file of `content/` as text: UTF-8, lines ended by `\n`, no byte order mark, no invisible
 * character.
 *
 * @param decode - in place of `decodeText`, for a program that remembers what it gave
 */
export function readText(
  { location, name }: Pick<ContentFile, "location" | "name">,
  decode: (bytes: Buffer, file: string) => Result<string> = decodeText,
): Result<string> {
  return decodeRead(readBytes(location), name, decode);
}

/** Returns the text of what `readBytes` gave, or what is wrong with it. */
export function decodeRead(
  read: Buffer | Fault,
  file: string,
  decode: (bytes: Buffer, file: string) => Result<string> = decodeText,
): Result<string> {
  return Buffer.isBuffer(read) ? decode(read, file) : fail(file, read);
}

/** Returns the text of a file's bytes, or what is wrong with them. */
export function decodeText(bytes: Buffer, file: string): Result<string> {
  if (bytes.length === 0) return fail(file, { rule: "file-empty", details: {} });
  if (isUtf16(bytes)) return fail(file, { rule: "file-encoding", details: { found: "UTF-16" } });
  const decoded = decodeUtf8(bytes);
  if (typeof decoded !== "string") {
    const { line, column } = decoded;
    const fault: Fault = { rule: "file-encoding", details: { found: "bytes" } };
    return fail(file, fault, rangeAt(line, column, 1));
  }

  const text = decoded.replaceAll("\r\n", "\n");
  const problems = [...findProblems(text, file)];
  return problems.length === 0 ? { ok: true, value: text } : { ok: false, problems };
}

function fail(file: string, fault: Fault, range: Range = rangeAt(1, 1)): Result<string> {
  return { ok: false, problems: [{ ...fault, file, range }] };
}

function* findProblems(text: string, file: string): Generator<Problem> {
  const lines = new LineIndex(text);
  let count = 0;
  for (const { fault, index, length } of findForbiddenCharacters(text)) {
    const range = lines.rangeBetween(index, index + length);
    // A lone carriage return is an old line end; called a control character it would puzzle an editor.
    if (text[index] === "\r") {
      yield { rule: "file-line-end", details: {}, file, range };
      return;
    }
    yield { ...fault, file, range };
    if ((count += 1) === mostCharacters) return;
  }
}

function isUtf16(bytes: Buffer): boolean {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** Returns the text without its byte order mark, or the place of the first byte that is no UTF-8. */
function decodeUtf8(bytes: Buffer): string | { readonly line: number; readonly column: number } {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const before = bytes.subarray(0, validLength(bytes)).toString("utf8");
    const lines = before.split("\n");
    return { line: lines.length, column: countCodePoints(lines.at(-1) ?? "") + 1 };
  }
}

/** Returns how many bytes at the start are UTF-8, by bisection: a prefix of valid text is valid. */
function validLength(bytes: Buffer): number {
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    try {
      // In a stream, a character that the cut divides is no mistake.
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  return low;
}
