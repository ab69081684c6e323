import { countCodePoints } from "../problem/line-index.ts";
import type { Fault, Range, Result } from "../problem/problem.ts";
import type { Shape } from "../problem/rules.ts";
import { suggest } from "../problem/suggest.ts";
import { isBlank } from "../typography/plain-text.ts";
import { findForbiddenCharacters } from "../typography/forbidden-characters.ts";
import type { Node, Text } from "./node.ts";

/**
 * The form of a value, told once: the build reads values by it, and `npm run schema` writes it down as
 * JSON Schema for editors' programs.
 *
 * @typeParam R - what is read, with places and perhaps with gaps: further checks work on this
 * @typeParam T - the value that follows from it
 */
export interface Form<T, R = T> {
  /** Reads a value as far as it is right, and reports the rest. */
  read(node: Node, reading: Reading): R | undefined;
  /** Makes the value of what was read, unless something that it needs is missing. */
  finish(read: R): T | undefined;
  readonly schema: JsonSchema;
}

/** The key whose value is being read, with the keys above it, `name.en`, and where problems go. */
export interface Reading {
  readonly key: string;
  readonly report: Report;
}

export type Report = (fault: Fault, range: Range) => void;

/** A value with its place. */
export interface Located<T> {
  readonly value: T;
  readonly range: Range;
}

/** The part of JSON Schema (draft-07) that forms use. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | boolean)[];
  readonly pattern?: string;
  /** yaml-language-server says this in place of the pattern, which tells an editor nothing. */
  readonly patternErrorMessage?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly items?: JsonSchema;
  readonly not?: JsonSchema;
  readonly properties?: { readonly [key: string]: JsonSchema };
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
  readonly examples?: readonly (string | number)[];
}

/** No id, date, slug or address is longer, in code points. */
const longestWord = 200;

/**
 * One line of free text of at most `limit` code points, white space around it cut off. A comment
 * behind it is a problem: `title: We are # 1` would lose its end.
 */
export function text(limit: number): Form<string> {
  const line = word(limit);
  return {
    ...line,
    read: (node, reading) => {
      if (node.shape !== "text" || node.comment === undefined) return line.read(node, reading);
      const { key, report } = reading;
      report({ rule: "front-matter-comment", details: { key } }, node.comment);
      return undefined;
    },
  };
}

/** One line that is checked further, or one of a list: a comment behind it takes nothing away. */
export function word(limit = longestWord): Form<string> {
  return {
    read: (node, reading) =>
      isOfShape(node, "text", reading) ? readLine(node, limit, reading) : undefined,
    finish: same,
    schema: {
      // A YAML parser takes some texts for numbers or booleans before a schema sees them.
      type: ["string", "number", "boolean"],
      pattern: String.raw`^\s*\S[^\n]*\s*$`,
      patternErrorMessage: "One line that is not empty",
      maxLength: limit,
    },
  };
}

/** A word that stands for something, such as a date. */
export function parsed<T>(
  schema: JsonSchema,
  parse: (text: string, key: string) => Result<T, Fault>,
): Form<T> {
  const typed = word();
  return {
    read: (node, reading) => {
      const line = typed.read(node, reading);
      if (line === undefined) return undefined;
      const result = parse(line, reading.key);
      if (result.ok) return result.value;
      for (const fault of result.problems) reading.report(fault, node.range);
      return undefined;
    },
    finish: same,
    schema,
  };
}

/** Makes the result of a wrong word: its fault, and the word that was likely meant. */
export function wrong(fault: Fault, repair?: string): Wrong {
  return { ok: false, problems: [repair === undefined ? fault : { ...fault, repair }] };
}

type Wrong = Extract<Result<unknown, Fault>, { readonly ok: false }>;

/** One of a few words. */
export function choice<const C extends string>(choices: readonly C[]): Form<C> {
  return parsed({ enum: choices }, (typed, key) => {
    const value = choices.find((each) => each === typed);
    if (value !== undefined) return { ok: true, value };
    const details = { key, value: typed, choices };
    return wrong({ rule: "value-choice", details }, suggest(typed, choices));
  });
}

/** `true` or `false`. */
export const flag: Form<boolean, "true" | "false"> = {
  ...choice(["true", "false"]),
  finish: (typed) => typed === "true",
  schema: { enum: [true, false, "true", "false"] },
};

/** A number of Latin digits as JSON Schema; the build keeps it as the text that was typed. */
export function digitsSchema(most: number): JsonSchema {
  return {
    type: ["integer", "string"],
    minimum: 0,
    maximum: 10 ** most - 1,
    pattern: String.raw`^\s*[0-9]{1,${most}}\s*$`,
    patternErrorMessage: `1 to ${most} Latin digits`,
  };
}

/** A form with more said of it to editors' programs. */
export function described<T, R>(form: Form<T, R>, schema: JsonSchema): Form<T, R> {
  return { ...form, schema: { ...form.schema, ...schema } };
}

/**
 * A list of values of one form.
 *
 * @param check - reports what is wrong between the values, such as one that stands twice
 */
export function list<T, R>(
  item: Form<T, R>,
  check: (items: readonly Located<R>[], report: Report) => void = () => undefined,
  { mayBeEmpty = false } = {},
): Form<readonly T[], readonly Located<R>[]> {
  return {
    read: (node, reading) => {
      if (!isOfShape(node, "list", reading)) return undefined;
      if (node.items.length === 0 && !mayBeEmpty) reportEmpty(node, reading);
      const items: Located<R>[] = [];
      for (const each of node.items) {
        const value = item.read(each, reading);
        if (value !== undefined) items.push({ value, range: each.range });
      }
      check(items, reading.report);
      return items;
    },
    finish: (items) =>
      items.map(({ value }) => item.finish(value)).filter((value) => value !== undefined),
    schema: { type: "array", items: item.schema, ...(!mayBeEmpty && { minItems: 1 }) },
  };
}

/** Tells whether a value has the shape that its form expects, and reports it where it has not. */
export function isOfShape<S extends Shape>(
  node: Node,
  expected: S,
  reading: Reading,
): node is Extract<Node, { readonly shape: S }> {
  if (node.shape === expected) return true;
  if (node.shape === "nothing") reportEmpty(node, reading);
  else {
    const details = { key: reading.key, expected, found: node.shape };
    reading.report({ rule: "value-shape", details }, node.range);
  }
  return false;
}

function readLine({ value, range, escaped }: Text, limit: number, reading: Reading) {
  const { key, report } = reading;
  const line = value.trim();
  // The file's own characters were checked with the file; an escape may hide more.
  const hidden = escaped ? [...findForbiddenCharacters(line)] : [];
  for (const { fault } of hidden) report(fault, range);
  if (hidden.length > 0) return undefined;

  const length = countCodePoints(line);
  if (isBlank(line)) reportEmpty({ range }, reading);
  else if (line.includes("\n")) report({ rule: "value-lines", details: { key } }, range);
  else if (length > limit) report({ rule: "value-length", details: { key, length, limit } }, range);
  else return line;
  return undefined;
}

function reportEmpty({ range }: Pick<Node, "range">, { key, report }: Reading): void {
  report({ rule: "value-empty", details: { key } }, range);
}

function same<T>(value: T): T {
  return value;
}
