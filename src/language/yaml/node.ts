import type { Range } from "../problem/problem.ts";

/**
 * A value of front matter or masthead with its place. Every scalar is text, exactly as typed:
 * `0322596` is no octal number, `19:41` no sexagesimal one, `no` no boolean, as YAML 1.1 would have
 * it.
 */
export type Node = Text | List | Group | Nothing;

export interface Text {
  readonly shape: "text";
  readonly value: string;
  readonly range: Range;
  /** Whether it was written with escapes, so that `value` may hold what the file does not. */
  readonly escaped: boolean;
  /** The comment that follows on the same line, which YAML cuts off the value. */
  readonly comment?: Range;
}

export interface List {
  readonly shape: "list";
  readonly items: readonly Node[];
  readonly range: Range;
}

export interface Group {
  readonly shape: "group";
  readonly entries: readonly Entry[];
  readonly range: Range;
}

/** A key without a value, or with `~` or `null`. */
export interface Nothing {
  readonly shape: "nothing";
  readonly range: Range;
}

export interface Entry {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: Node;
}

/** Finds the value of a key of a group, at fault or not; the first, where the key stands twice. */
export function findValue({ entries }: Group, wanted: string): Node | undefined {
  return entries.find(({ key }) => key === wanted)?.value;
}
