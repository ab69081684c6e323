import path from "node:path";
import type { Fault, Problem, Range } from "../../language/problem/problem.ts";
import { suggest } from "../../language/problem/suggest.ts";
import { pictureEnd } from "./walk-content.ts";
import { fileInside, type ContentFile } from "./content-file.ts";
import type { Folder } from "./folder.ts";
import type { PictureUse } from "./newspaper.ts";
import type { PictureFinder } from "./read-article.ts";

/** Most characters of a name that a message repeats. */
const longestQuote = 200;
/** Linux has no longer path (`PATH_MAX`): such a name is not looked up, be it given fifty thousand times. */
const longestPath = 4096;
/** Most wrong names for which a picture is guessed: each guess looks at every picture of a folder. */
const mostGuesses = 200;

/**
 * Collects the pictures that articles use, among those that the walk through `content/` has seen. A name
 * that an editor typed is looked up there and never passed to the file system.
 */
export class UsedPictures implements PictureFinder {
  readonly #content: Folder;
  readonly #known: ReadonlySet<string>;
  readonly #refused: ReadonlySet<string>;
  readonly #uses = new Map<string, PictureUse>();
  #namesByFolder: ReadonlyMap<string, readonly string[]> | undefined;
  #guesses = 0;

  /**
   * @param known - the pictures inside the folder
   * @param refused - what the walk reported: the absence of these files is not reported again
   */
  constructor(content: Folder, known: readonly string[], refused: readonly Problem[]) {
    this.#content = content;
    this.#known = new Set(known);
    this.#refused = new Set(refused.map(({ file }) => file));
  }

  /** Finds the picture that an article names, and notes its use. */
  find(typed: string, article: ContentFile, range: Range): string | Fault {
    const address = typed.length > longestQuote ? `${typed.slice(0, longestQuote - 1)}…` : typed;
    if (typed.length > longestPath) return { rule: "picture-missing", details: { address } };
    if (isNoFileName(typed)) return { rule: "picture-address", details: { address } };
    const inside = resolve(typed, article);
    if (inside === undefined) return { rule: "picture-outside", details: { address } };
    const { name: file, location } = fileInside(this.#content, inside);
    if (this.#known.has(inside)) {
      if (!this.#uses.has(file)) {
        this.#uses.set(file, { file, location, named: { file: article.name, range } });
      }
      return file;
    }
    const base = path.posix.basename(inside);
    if (/\.[a-z0-9]{1,5}$/i.test(base) && !pictureEnd.test(base)) {
      const name = base.slice(-longestQuote);
      return { rule: "picture-extension", details: { name } };
    }
    if (this.#refused.has(file)) return file;
    const meant = this.#guess(inside, typed);
    const details = { address, ...(meant !== undefined && { meant }) };
    return { rule: "picture-missing", details };
  }

  /** Returns the pictures used, in the same order on every machine. */
  list(): readonly PictureUse[] {
    return [...this.#uses.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  }

  /** Returns the picture of the same folder with the nearest name, as it is to be typed. */
  #guess(inside: string, typed: string): string | undefined {
    if ((this.#guesses += 1) > mostGuesses) return undefined;
    this.#namesByFolder ??= groupByFolder(this.#known);
    const [, typedFolder = "", base = ""] = /^(.*\/)?(.*)$/s.exec(typed) ?? [];
    const names = this.#namesByFolder.get(path.posix.dirname(inside)) ?? [];
    const nearest = suggest(base, names);
    return nearest === undefined ? undefined : typedFolder + nearest;
  }
}

/** Returns whether a name is a URL or a path of one machine: with a scheme, a host, a root, a backslash. */
function isNoFileName(typed: string): boolean {
  return typed === "" || /^(?:[a-z][a-z0-9+.-]*:|\/)|\\/i.test(typed);
}

/**
 * Returns what a name stands for, if there is such a picture: what `UsedPictures` would find, without looking.
 *
 * @param typed - the name, from the article's folder
 */
export function guessPicture(
  typed: string,
  article: ContentFile,
  content: Folder,
): string | undefined {
  if (typed.length > longestPath || isNoFileName(typed)) return undefined;
  const inside = resolve(typed, article);
  return inside === undefined ? undefined : fileInside(content, inside).name;
}

/** Returns a path from the folder of an article, inside of `content/`; undefined where it leads out of that. */
function resolve(typed: string, article: ContentFile): string | undefined {
  const home = path.posix.dirname(article.inside);
  const parts = home === "." ? [] : home.split("/");
  for (const part of typed.split("/")) {
    if (part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join("/");
}

function groupByFolder(files: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const file of files) {
    const folder = path.posix.dirname(file);
    const others = names.get(folder);
    if (others === undefined) names.set(folder, [path.posix.basename(file)]);
    else others.push(path.posix.basename(file));
  }
  return names;
}
