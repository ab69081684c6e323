import fs from "node:fs";

/** What the site says by itself, whatever the newspaper holds. */
export interface OwnText {
  /** Its words for readers, as code has them. */
  readonly words: readonly string[];
  /** Those, and what it writes for programs: names of elements, classes, keys. */
  readonly all: readonly string[];
}

const source = new URL("../../", import.meta.url);
const layouts = new URL("../../../layouts/", import.meta.url);

/** Reads it from the code that writes the site, comments left out. */
export function readOwnText(): OwnText {
  const words = readFolder(new URL("language/words/", source));
  const rooms = ["language/calendar/", "site/"];
  const others = rooms.flatMap((room) => readFolder(new URL(room, source)));
  return { words, all: [...words, ...others, ...readFolder(layouts)] };
}

function readFolder(folder: URL): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:tsx?|css)$/.test(file))
    .map((file) => fs.readFileSync(new URL(file, folder), "utf8"))
    .map((text) => text.replace(/\/\*.*?\*\//gs, "").replace(/^\s*\/\/.*$/gm, ""));
}
