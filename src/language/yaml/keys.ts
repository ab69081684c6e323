import type { Problem, Result } from "../problem/problem.ts";
import { suggest } from "../problem/suggest.ts";
import { isOfShape } from "./form.ts";
import type { Form, JsonSchema, Located, Reading, Report } from "./form.ts";
import type { Entry, Group } from "./node.ts";

/** A key of a group: the form of its value, whether it may be absent, and what editors read of it. */
export interface Key<T = unknown, R = unknown> {
  readonly form: Form<T, R>;
  readonly required: boolean;
  /** The value where the key is absent. */
  readonly fallback?: T;
  readonly schema: JsonSchema;
}

/** The keys of a group by their names, in the order in which problems and editors' programs list them. */
export interface Keys {
  readonly [name: string]: Key;
}

/** A group as far as it was read: the keys that are there and right, each with its value's place. */
export type ReadKeys<K extends Keys> = {
  readonly [N in keyof K]?: Located<K[N] extends Key<unknown, infer R> ? R : never>;
};

/** The values of a group, absent only under keys that may be absent and have no fallback. */
export type Values<K extends Keys> = {
  readonly [N in keyof K as K[N] extends Present ? N : never]: ValueOf<K[N]>;
} & {
  readonly [N in keyof K as K[N] extends Present ? never : N]?: ValueOf<K[N]>;
};
type Present = { readonly required: true } | { readonly fallback: unknown };
type ValueOf<K extends Key> = K["form"] extends Form<infer T, unknown> ? T : never;

/**
 * A key that must be there.
 *
 * @param about - what editors read at it, in English and in Persian
 */
export function required<T, R>(form: Form<T, R>, ...about: About) {
  return { form, required: true, schema: describe(form.schema, about) } as const;
}

/** A key that may be absent. */
export function optional<T, R>(form: Form<T, R>, ...about: About) {
  return { form, required: false, schema: describe(form.schema, about) } as const;
}

/** A key that may be absent, and then has a value all the same. */
export function defaultsTo<T, R>(fallback: NoInfer<T>, form: Form<T, R>, ...about: About) {
  return { ...optional(form, ...about), fallback };
}

type About = readonly [] | readonly [english: string, persian: string, example?: string | number];

function describe(schema: JsonSchema, [english, persian, example]: About): JsonSchema {
  if (english === undefined) return schema;
  const description = `${english}\n\n${persian}`;
  return { ...schema, description, ...(example !== undefined && { examples: [example] }) };
}

/**
 * A group of keys and no others.
 *
 * @param check - reports what is wrong between the keys, such as a date before another
 */
export function group<const K extends Keys>(
  keys: K,
  check: (read: ReadKeys<K>, report: Report) => void = () => undefined,
): Form<Values<K>, ReadKeys<K>> {
  const known = Object.entries<Key>(keys).map(([name, key]) => ({ name, ...key }));
  return {
    read: (node, reading) => {
      if (!isOfShape(node, "group", reading)) return undefined;
      const read = readKeys(known, node, reading) as ReadKeys<K>;
      check(read, reading.report);
      return read;
    },
    finish: (read) => {
      const values: { [name: string]: unknown } = {};
      for (const { name, form, required, fallback } of known) {
        const found = read[name];
        const value = found === undefined ? fallback : form.finish(found.value);
        if (value !== undefined) values[name] = value;
        else if (required) return undefined;
      }
      return values as Values<K>;
    },
    schema: {
      type: "object",
      properties: Object.fromEntries(known.map(({ name, schema }) => [name, schema])),
      required: known.filter(({ required }) => required).map(({ name }) => name),
      additionalProperties: false,
    },
  };
}

interface NamedKey extends Key {
  readonly name: string;
}

function readKeys(
  known: readonly NamedKey[],
  { entries, range: { start } }: Group,
  { key: above, report }: Reading,
): ReadKeys<Keys> {
  const path = above === "" ? "" : `${above}.`;
  const unread = new Map<string, Entry>();
  for (const entry of entries) {
    if (unread.has(entry.key)) {
      report({ rule: "key-duplicate", details: { key: path + entry.key } }, entry.keyRange);
    } else unread.set(entry.key, entry);
  }

  const read: { [name: string]: Located<unknown> } = {};
  const absent: NamedKey[] = [];
  for (const key of known) {
    const entry = unread.get(key.name);
    if (entry === undefined) {
      absent.push(key);
      continue;
    }
    unread.delete(key.name);
    const value = key.form.read(entry.value, { key: path + key.name, report });
    if (value !== undefined) read[key.name] = { value, range: entry.value.range };
  }

  // A misspelt required key is reported once: as unknown, not as missing too.
  const meant = new Set<string>();
  for (const [key, { keyRange }] of unread) {
    const repair = suggest(
      key,
      absent.map(({ name }) => name),
    );
    if (repair !== undefined) meant.add(repair);
    const details = { key: path + key };
    report({ rule: "key-unknown", details, ...(repair !== undefined && { repair }) }, keyRange);
  }
  for (const { name, required } of absent) {
    if (!required || meant.has(name)) continue;
    report({ rule: "key-missing", details: { key: path + name } }, { start, end: start });
  }
  return read;
}

/** Reads a whole file by its form, and returns its value or every problem of it. */
export function readForm<T, R>(form: Form<T, R>, root: Group, file: string): Result<T> {
  const problems: Problem[] = [];
  const report: Report = (fault, range) => problems.push({ ...fault, file, range });
  const read = form.read(root, { key: "", report });
  const value = problems.length === 0 && read !== undefined ? form.finish(read) : undefined;
  return value === undefined ? { ok: false, problems } : { ok: true, value };
}
