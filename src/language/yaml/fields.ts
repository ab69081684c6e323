import { countCodePoints } from "../problem/line-index.ts";
import type { Fault, Problem, Range } from "../problem/problem.ts";
import type { Shape } from "../problem/rules.ts";
import { suggest } from "../problem/suggest.ts";
import { isBlank } from "../typography/plain-text.ts";
import { findForbiddenCharacters } from "../typography/forbidden-characters.ts";
import type { Entry, Group, Node, Text } from "./node.ts";

/** No id, date, slug or address is longer. */
const longestWord = 200;

/** A value with its place. */
export interface Located<T> {
  readonly value: T;
  readonly range: Range;
}

/**
 * Reads the keys of a group one by one and keeps the problems met on the way, so that a schema
 * reads as the list of its keys and every mistake of a file is reported in one run.
 *
 * Each method takes a key once and returns its value, or `undefined` where it is absent or where it
 * is wrong, which has then been reported. `finish` reports the keys that nobody asked for.
 */
export class Fields {
  readonly #entries = new Map<string, Entry>();
  readonly #asked = new Set<string>();
  readonly #missing = new Set<string>();
  readonly #group: Group;
  readonly #file: string;
  readonly #problems: Problem[];
  readonly #path: string;

  /**
   * @param problems - where problems are put, shared by all readers of one file
   * @param path - the keys above this group, `name.`, for messages
   */
  constructor(group: Group, file: string, problems: Problem[], path = "") {
    this.#group = group;
    this.#file = file;
    this.#problems = problems;
    this.#path = path;
    for (const entry of group.entries) {
      if (this.#entries.has(entry.key)) {
        this.report({ rule: "key-duplicate", details: { key: path + entry.key } }, entry.keyRange);
      } else this.#entries.set(entry.key, entry);
    }
  }

  /** Puts a fault on the list with its place. */
  report(fault: Fault, range: Range): void {
    this.#problems.push({ ...fault, file: this.#file, range });
  }

  /**
   * One line of free text of at most `limit` code points, white space around it cut off. A comment
   * behind it is a problem: `title: We are # 1` would lose its end.
   */
  text(key: string, limit: number): Located<string> | undefined {
    const node = this.#take(key, "text");
    if (node?.shape !== "text") return undefined;
    if (node.comment === undefined) return this.#readText(key, node, limit);
    this.report({ rule: "front-matter-comment", details: { key: this.#path + key } }, node.comment);
    return undefined;
  }

  /** Like `text`; a missing key is a problem. */
  requiredText(key: string, limit: number): Located<string> | undefined {
    this.#require(key);
    return this.text(key, limit);
  }

  /** One line that is checked further, such as a date: a comment behind it takes nothing away. */
  word(key: string): Located<string> | undefined {
    const node = this.#take(key, "text");
    return node?.shape === "text" ? this.#readText(key, node, longestWord) : undefined;
  }

  /** Like `word`; a missing key is a problem. */
  requiredWord(key: string): Located<string> | undefined {
    this.#require(key);
    return this.word(key);
  }

  /** One of a few values. */
  choice<C extends string>(key: string, choices: readonly C[]): Located<C> | undefined {
    const text = this.word(key);
    return text && this.#choose(key, text, choices);
  }

  /** A list of some of a few values; an empty list is a problem. */
  choices<C extends string>(key: string, choices: readonly C[]): readonly Located<C>[] | undefined {
    const texts = this.texts(key, longestWord);
    if (texts?.length === 0) {
      const entry = this.#entries.get(key);
      if (entry?.value.shape === "list" && entry.value.items.length === 0) {
        this.#reportEmpty(key, entry.value.range);
      }
    }
    return texts
      ?.map((text) => this.#choose(key, text, choices))
      .filter((choice) => choice !== undefined);
  }

  #choose<C extends string>(
    key: string,
    text: Located<string>,
    choices: readonly C[],
  ): Located<C> | undefined {
    const value = choices.find((choice) => choice === text.value);
    if (value !== undefined) return { value, range: text.range };
    const repair = suggest(text.value, choices);
    this.report(
      {
        rule: "value-choice",
        details: { key: this.#path + key, value: text.value, choices },
        ...(repair !== undefined && { repair }),
      },
      text.range,
    );
    return undefined;
  }

  /** Like `choice`; a missing key is a problem. */
  requiredChoice<C extends string>(key: string, choices: readonly C[]): Located<C> | undefined {
    this.#require(key);
    return this.choice(key, choices);
  }

  /** A list of texts of at most `limit` code points each. */
  texts(key: string, limit: number): readonly Located<string>[] | undefined {
    const node = this.#take(key, "list");
    if (node?.shape !== "list") return undefined;
    return node.items
      .map((item) => this.#expect(key, item, "text"))
      .map((item) => (item?.shape === "text" ? this.#readText(key, item, limit) : undefined))
      .filter((item) => item !== undefined);
  }

  /** Like `group`; a missing key is a problem. */
  requiredGroup(key: string): Fields | undefined {
    this.#require(key);
    return this.group(key);
  }

  /** The keys below a key. */
  group(key: string): Fields | undefined {
    const node = this.#take(key, "group");
    if (node?.shape !== "group") return undefined;
    return new Fields(node, this.#file, this.#problems, `${this.#path}${key}.`);
  }

  /** Like `groups`; a missing key is a problem. */
  requiredGroups(key: string): readonly Located<Fields>[] {
    this.#require(key);
    return this.groups(key);
  }

  /** The groups of a list, each with its place; an empty list is a problem. */
  groups(key: string): readonly Located<Fields>[] {
    const node = this.#take(key, "list");
    if (node?.shape !== "list") return [];
    if (node.items.length === 0) this.#reportEmpty(key, node.range);
    return node.items
      .map((item) => this.#expect(key, item, "group"))
      .filter((item) => item?.shape === "group")
      .map((item) => ({
        value: new Fields(item, this.#file, this.#problems, `${this.#path}${key}.`),
        range: item.range,
      }));
  }

  /**
   * Reports each key that was not asked for, with the known key that was likely meant, and each
   * required key that is missing. A misspelt required key is one mistake, not two.
   */
  finish(): void {
    const absent = [...this.#asked].filter((key) => !this.#entries.has(key));
    for (const [key, { keyRange }] of this.#entries) {
      if (this.#asked.has(key)) continue;
      const repair = suggest(key, absent);
      if (repair !== undefined) this.#missing.delete(repair);
      this.report(
        {
          rule: "key-unknown",
          details: { key: this.#path + key },
          ...(repair !== undefined && { repair }),
        },
        keyRange,
      );
    }
    const { start } = this.#group.range;
    for (const key of this.#missing) {
      const details = { key: this.#path + key };
      this.report({ rule: "key-missing", details }, { start, end: start });
    }
  }

  #require(key: string): void {
    if (!this.#entries.has(key)) this.#missing.add(key);
  }

  #take(key: string, expected: Shape): Node | undefined {
    this.#asked.add(key);
    const entry = this.#entries.get(key);
    return entry === undefined ? undefined : this.#expect(key, entry.value, expected);
  }

  #expect(key: string, node: Node, expected: Shape): Node | undefined {
    if (node.shape === expected) return node;
    if (node.shape === "nothing") this.#reportEmpty(key, node.range);
    else {
      this.report(
        {
          rule: "value-shape",
          details: { key: this.#path + key, expected, found: node.shape },
        },
        node.range,
      );
    }
    return undefined;
  }

  #reportEmpty(key: string, range: Range): void {
    this.report({ rule: "value-empty", details: { key: this.#path + key } }, range);
  }

  #readText(
    key: string,
    { value, range, escaped }: Text,
    limit: number,
  ): Located<string> | undefined {
    const name = this.#path + key;
    const text = value.trim();
    // What stands in the file as it is was checked with the file; an escape may hide more.
    const hidden = escaped ? [...findForbiddenCharacters(text)] : [];
    for (const { fault } of hidden) this.report(fault, range);
    if (hidden.length > 0) return undefined;

    const length = countCodePoints(text);
    if (isBlank(text)) this.#reportEmpty(key, range);
    else if (text.includes("\n"))
      this.report({ rule: "value-lines", details: { key: name } }, range);
    else if (length > limit) {
      this.report({ rule: "value-length", details: { key: name, length, limit } }, range);
    } else return { value: text, range };
    return undefined;
  }
}
