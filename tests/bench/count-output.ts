import fs from "node:fs";
import path from "node:path";

/** What there is of one kind of file of a site. */
export interface Count {
  readonly files: number;
  readonly bytes: number;
}

/** The kinds, by the paths that Khabar and Hugo give them; the first that fits counts. */
const kinds: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ["articles", /^news\/\d+\/index\.html$/],
  ["front", /^index\.html$/],
  ["feeds", /(?:^|\/)(?:feed\.xml|rss\.xml|feed\.json)$/],
  ["sitemaps", /sitemap.*\.xml$/],
  ["tag lists", /^tag\//],
  ["days", /^(?:days\/|\d{4}\/\d\d\/\d\d\/)/],
  ["months", /^(?:months\/|\d{4}\/\d\d\/)/],
  ["years and archive", /^(?:years\/|archive\/|\d{4}\/)/],
  ["desk lists", /^[a-z]+\/(?:page\/\d+\/)?index\.html$/],
  ["others", /^/],
];

/** Counts a site's files by kind. Feeds, sitemaps and every page are among them. */
export function countOutput(folder: string): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>(kinds.map(([kind]) => [kind, { files: 0, bytes: 0 }]));
  for (const { location, inside } of walkFiles(folder)) {
    const [kind = ""] = kinds.find(([, pattern]) => pattern.test(inside)) ?? [];
    const { files, bytes } = counts.get(kind) ?? { files: 0, bytes: 0 };
    counts.set(kind, { files: files + 1, bytes: bytes + fs.statSync(location).size });
  }
  return counts;
}

/** All of the kinds together. */
export function sumCounts(counts: ReadonlyMap<string, Count>): Count {
  const all = [...counts.values()];
  return {
    files: all.reduce((sum, { files }) => sum + files, 0),
    bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

/** Every file below a folder, one folder in memory at a time. */
export function* walkFiles(
  folder: string,
  within = "",
): Generator<{ readonly location: string; readonly inside: string }> {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const location = path.join(folder, entry.name);
    const inside = `${within}${entry.name}`;
    if (entry.isDirectory()) yield* walkFiles(location, `${inside}/`);
    else yield { location, inside };
  }
}
