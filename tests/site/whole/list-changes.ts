import fs from "node:fs";
import path from "node:path";
import { buildSample } from "./build-sample.ts";
import type { BuiltSample } from "./build-sample.ts";
import { allowedChanges, changedFiles, openNewspaper } from "./compare-sites.ts";

/** What one more article changed in the site of a sample newspaper. */
interface ChangeList {
  /** Each changed file, with its kind. */
  readonly changes: readonly { readonly file: string; readonly kind: string }[];
  /** The files that should have stayed as they were. */
  readonly unexpected: readonly string[];
  /** How many files the site has. */
  readonly total: number;
}

/**
 * Builds a sample newspaper twice, the second time with one article more, the newest of all.
 *
 * @param count - how many articles the first has
 */
export function listChanges(count: number): ChangeList {
  return compare(buildSample(count), buildSample(count + 1));
}

/**
 * The same with an article more in the middle: a copy of an old one at its own date. No rule says how
 * much that may change; pages of lists count from the oldest, so that all later ones move.
 */
export function listChangesInTheMiddle(count: number): ChangeList {
  return compare(
    buildSample(count),
    buildSample(count, (content) => {
      const original = fs
        .readdirSync(content, { recursive: true, encoding: "utf8" })
        .find((file) => path.basename(file) === `${1000 + Math.floor(count / 2)}.md`);
      const text = fs.readFileSync(path.join(content, original ?? ""), "utf8");
      const copy = text
        .replace(/^id: .*$/m, "id: 9000000")
        .replace(/^translation: .*\n/m, "")
        .replace(/^image:\n(?: {2}.*\n)*/m, "")
        .replace(/^!\[.*$/gm, "");
      fs.writeFileSync(path.join(content, "9000000.md"), copy);
    }),
  );
}

function compare(before: BuiltSample, after: BuiltSample): ChangeList {
  const allowed = allowedChanges(openNewspaper(after.content));
  const changes = changedFiles(before.files, after.files).map((file) => ({
    file,
    kind: kindOf(file, before, allowed),
  }));
  before.remove();
  after.remove();
  const unexpected = changes.filter(({ kind }) => kind === other).map(({ file }) => file);
  return { changes, unexpected, total: after.files.size };
}

const other = "another";

function kindOf(file: string, before: BuiltSample, allowed: ReadonlyMap<string, string>): string {
  if (file.startsWith("pictures/") && !before.files.has(file)) return "its pictures";
  if (/^sitemap\/(?:fronts|lists|days)[.-]/.test(file)) return "sitemaps";
  return allowed.get(file) ?? other;
}

/** One line for each kind of change: how many files, and which. */
export function formatChanges({ changes, total }: ChangeList): string[] {
  const kinds = new Map<string, string[]>();
  for (const { kind, file } of changes) kinds.set(kind, [...(kinds.get(kind) ?? []), file]);
  const lines = [...kinds].map(([kind, files]) => {
    const named = files.length > 8 ? [...files.slice(0, 8), "…"] : files;
    return `${String(files.length).padStart(5)}  ${kind}: ${named.join(" ")}`;
  });
  return [`${changes.length} of ${total} files changed`, ...lines];
}
