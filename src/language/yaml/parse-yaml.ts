import { LineIndex } from "../problem/line-index.ts";
import type { Range, Result } from "../problem/problem.ts";
import { composeYaml } from "./compose-yaml.ts";
import type { Entry, Group, Node, Text } from "./node.ts";

/**
 * Reads YAML as `key: value` lines with places, every scalar as the text that was typed.
 *
 * It takes the groups, lists and scalars of YAML 1.2 (yaml.org/spec/1.2.2). Anchors, aliases, merge
 * keys, tags, directives and second documents are refused: no editor needs them, and each has been
 * a way to exhaust or to deceive a reader of YAML.
 *
 * @param text - YAML, lines ended by `\n`
 * @param place - the file's name in problems, and the line of the file on which `text` starts
 * @returns the group at the root, or the first problem: those behind it would be its echoes
 */
export function parseYaml(
  text: string,
  { file, firstLine }: { readonly file: string; readonly firstLine: number },
): Result<Group> {
  const lines = new LineIndex(text, firstLine);
  const plain = readPlainYaml(text, lines);
  return plain === undefined ? composeYaml(text, file, lines) : { ok: true, value: plain };
}

// Nearly all front matter is a `key: value` on each line. To read that by the `yaml` package took a
// fifth of the processor time of an article. These patterns know the plain part of that form and
// nothing else; a test asks that what they read is what the package reads, place for place.

/** Characters that the package may take for more than a character of a line. */
const special = /[\t\r\uFEFF]/;

const quoted = String.raw`"(?:[^"\\\n]|\\["\\])*"|'[^'\n]*'`;
// The first character has no meaning in YAML; behind it `#` and a colon before a space may have one.
const bare = String.raw`[A-Za-z0-9\u00A0-\uFFFF](?: *(?:[^\n :#]|:(?=[^\n ])))*`;
const bareItem = String.raw`[A-Za-z0-9\u00A0-\uFFFF](?: *[^\n :#,[\]{}])*`;
const item = `${quoted}|${bareItem}`;
const list = String.raw`\[ *(?:(?:${item})(?: *, *(?:${item}))*)? *\]`;

const line = new RegExp(
  String.raw`( *)([A-Za-z]\w{0,99}):(?:( +)(?:(${list})|(${quoted}|${bare})))? *(?:\n|$)`,
  "y",
);
const items = new RegExp(item, "g");
const indented = / */y;
const nothing = /^(?:null|Null|NULL)$/;

/**
 * Reads YAML of the plainest form as `composeYaml` does, in a twelfth of its time.
 *
 * On each line stands a key and a text without a comment, with no escapes but `\"` and `\\`, or a list
 * of such texts in brackets. Below a key without a value, further in, may stand lines of the same form.
 *
 * @param text - YAML, lines ended by `\n`; its first line may be blank, as behind a fence
 * @returns none where the text has another form, right or wrong
 */
export function readPlainYaml(text: string, lines: LineIndex): Group | undefined {
  if (special.test(text)) return undefined;
  const start = /^ *\n/.exec(text)?.[0].length ?? 0;
  const read = readGroup(text, start, "", lines);
  return read?.end === text.length ? read.group : undefined;
}

interface ReadGroup {
  readonly group: Group;
  /** The offset behind its last line. */
  readonly end: number;
}

function readGroup(
  text: string,
  start: number,
  indent: string,
  lines: LineIndex,
): ReadGroup | undefined {
  const entries: Entry[] = [];
  let end = start;
  while (end < text.length) {
    line.lastIndex = end;
    const parts = line.exec(text);
    if (parts === null) return undefined;
    const [whole, spaces = "", key = "", space = "", typedList, typedText] = parts;
    if (spaces.length < indent.length) break;
    if (spaces !== indent) return undefined;
    const keyStart = end + spaces.length;
    const keyEnd = keyStart + key.length;
    const at = keyEnd + 1 + space.length;
    end += whole.length;

    let value: Node;
    if (typedText !== undefined) value = readText(typedText, at, lines);
    else if (typedList !== undefined) value = readList(typedList, at, lines);
    else {
      const inner = indentAt(text, end);
      const below = indent === "" && inner !== "" ? readGroup(text, end, inner, lines) : undefined;
      if (below === undefined) return undefined;
      value = below.group;
      end = below.end;
    }
    entries.push({ key, keyRange: lines.rangeBetween(keyStart, keyEnd), value });
  }
  if (entries.length === 0) return undefined;
  const range = lines.rangeBetween(start + indent.length, end);
  return { group: { shape: "group", entries, range }, end };
}

function readList(typed: string, start: number, lines: LineIndex): Node {
  const read = Array.from(typed.matchAll(items), ({ 0: text, index }) =>
    readText(text, start + index, lines),
  );
  const range = lines.rangeBetween(start, start + typed.length);
  return { shape: "list", items: read, range };
}

function readText(typed: string, start: number, lines: LineIndex): Node {
  const range = lines.rangeBetween(start, start + typed.length);
  if (nothing.test(typed)) return { shape: "nothing", range };
  if (typed.startsWith("'")) return textOf(typed.slice(1, -1), range);
  if (!typed.startsWith('"')) return textOf(typed, range);
  if (!typed.includes("\\")) return textOf(typed.slice(1, -1), range);
  return { ...textOf(typed.slice(1, -1).replace(/\\(.)/g, "$1"), range), escaped: true };
}

function textOf(value: string, range: Range): Text {
  return { shape: "text", value, range, escaped: false };
}

function indentAt(text: string, at: number): string {
  indented.lastIndex = at;
  return indented.exec(text)?.[0] ?? "";
}
