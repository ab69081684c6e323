import fs from "node:fs";
import path from "node:path";
import { findId, parseFrontMatter } from "../../newsroom/article/front-matter.ts";
import { walkContent } from "../../newsroom/content/walk-content.ts";
import { startDigest } from "../../newsroom/content/digest.ts";
import { readRegularFile, sizeLimit } from "../../newsroom/content/read-bytes.ts";
import { readText } from "../../newsroom/content/read-text.ts";
import type { Problem } from "../../language/problem/problem.ts";
import { findSilentChange, type Clock } from "./find-silent-change.ts";
import { listCommitted, readCommitted, type CommittedFile } from "../../engine/git/last-commit.ts";
import { fileInside } from "../../newsroom/content/content-file.ts";
import type { Folder } from "../../newsroom/content/folder.ts";

/** Most files that are compared: an editor at work changes fewer at once. */
const mostFiles = 2000;

/**
 * Returns a problem for each article of a git checkout whose published text is not that of the last
 * commit, and which says so nowhere. A file that was moved is known by its article's id. Without git, a
 * checkout or a commit there is nothing to compare with, and no problem.
 */
export function findTextChanges(
  content: Folder,
  clock: Clock,
  environment: NodeJS.ProcessEnv,
): readonly Problem[] {
  const { location } = content;
  const committed = listCommitted(location, environment);
  if (committed.size === 0) return [];
  const { articles } = walkContent(content);
  const changed = articles.filter((inside) => {
    const file = committed.get(inside);
    return file !== undefined && !isAsCommitted(path.join(location, inside), file);
  });
  const present = new Set(articles);
  const deleted = [...committed.keys()].filter(
    (inside) => inside.endsWith(".md") && !present.has(inside),
  );
  const added = deleted.length === 0 ? [] : articles.filter((inside) => !committed.has(inside));
  const wanted = [...changed, ...(added.length === 0 ? [] : deleted)].slice(0, mostFiles);
  const versions = readVersions(location, wanted, committed, environment);
  const deletedById = new Map(
    deleted.flatMap((inside) => {
      const version = versions.get(inside);
      const id = version === undefined ? undefined : idOf(version);
      return id === undefined ? [] : [[id, version] as const];
    }),
  );
  return [...changed, ...added].flatMap((inside) => {
    const file = fileInside(content, inside);
    const after = readText(file);
    if (!after.ok) return [];
    const before = versions.get(inside) ?? deletedById.get(idOf(after.value) ?? "");
    return before === undefined
      ? []
      : (findSilentChange(before, after.value, file.name, clock) ?? []);
  });
}

/** Returns the texts of files in the last commit, by their paths. */
function readVersions(
  location: string,
  wanted: readonly string[],
  committed: ReadonlyMap<string, CommittedFile>,
  environment: NodeJS.ProcessEnv,
): ReadonlyMap<string, string> {
  const files = wanted.flatMap((inside) => {
    const file = committed.get(inside);
    return file === undefined || file.size > sizeLimit ? [] : [{ inside, object: file.object }];
  });
  const contents = readCommitted(
    location,
    files.map(({ object }) => object),
    environment,
  );
  return new Map(
    files.flatMap(({ inside, object }) => {
      const bytes = contents.get(object);
      const text = bytes && new TextDecoder().decode(bytes).replaceAll("\r\n", "\n");
      return text === undefined ? [] : [[inside, text] as const];
    }),
  );
}

/** Whether a file holds what the last commit does, by the hash that git names its content by. */
function isAsCommitted(location: string, { object, size }: CommittedFile): boolean {
  const isSame = readRegularFile(location, (descriptor, bytes) => {
    if (bytes !== size || size > sizeLimit) return false;
    const digest = startDigest(object.length === 40 ? "sha1" : "sha256");
    digest.update(`blob ${size}\0`).update(fs.readFileSync(descriptor));
    return digest.digest("hex") === object;
  });
  return isSame === true;
}

function idOf(source: string): string | undefined {
  const divided = parseFrontMatter(source, "");
  return divided.ok && divided.value.fields.ok ? findId(divided.value.fields.value) : undefined;
}
