import fs from "node:fs";

/** The text that Khabar itself writes into every site. */
export interface OwnText {
  /** The source of its words for readers. */
  readonly words: readonly string[];
  /** Those, and the source of what it writes for programs: names of elements, classes, keys. */
  readonly all: readonly string[];
}

const source = new URL("../../", import.meta.url);
const layouts = new URL("../../../layouts/", import.meta.url);

/** Reads the source files that write the site, without their comments. */
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
