import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { startDigest } from "../content/digest.ts";

/** A font of share pictures. */
export interface ShareFont {
  /** Its file on this machine. */
  readonly location: string;
  /** Its name in SVG. The two cuts of one family are told apart by weight. */
  readonly family: string;
  readonly weight: number;
  /** A letter of the font without kerning against any other, to measure texts with. */
  readonly unkerned: string;
  readonly has: (letter: string) => boolean;
}

const folder = new URL("../../../layouts/fonts/share/", import.meta.url);
const files = [
  { name: "source-serif-4-display", family: "Source Serif 4", weight: 600, unkerned: "H" },
  { name: "source-serif-4-display-extended", family: "Source Serif 4", weight: 700, unkerned: "B" },
  { name: "vazirmatn-bold", family: "Vazirmatn", weight: 700, unkerned: "A" },
] as const;

/** The fonts of share pictures, in the order in which they are searched for a letter. */
interface ShareFonts {
  readonly fonts: readonly ShareFont[];
  /** The SHA-256 of their files, in hexadecimal digits. */
  readonly digest: string;
}

/** Reads the fonts of share pictures. */
export function readShareFonts(): ShareFonts {
  const digest = startDigest();
  const fonts = files.map(({ name, family, weight, unkerned }): ShareFont => {
    const location = fileURLToPath(new URL(`${name}.ttf`, folder));
    const bytes = fs.readFileSync(location);
    digest.update(bytes);
    const characters = new Set(charactersOfFont(bytes));
    const has = (letter: string) => characters.has(letter.codePointAt(0) ?? 0);
    return { location, family, weight, unkerned, has };
  });
  return { fonts, digest: digest.digest("hex") };
}

/** Whether the fonts have every letter of a text; a missing one would be drawn as an empty box. */
export function haveGlyphs(fonts: readonly ShareFont[], text: string): boolean {
  return [...text].every(
    (letter) =>
      /[\s\p{Default_Ignorable_Code_Point}]/u.test(letter) ||
      fonts.some((font) => font.has(letter)),
  );
}

/**
 * Yields the code points of the Basic Multilingual Plane that a TrueType font has a glyph for.
 *
 * Source: OpenType 1.9.1, `cmap`, format 4: segments of code points, each mapped by a difference or
 * by a table of glyphs.
 *
 * @throws {RangeError} where this is no font, or one without a map in format 4
 */
function* charactersOfFont(font: Buffer): Generator<number> {
  const map = findFormat4(font);
  const segments = map.readUInt16BE(6) / 2;
  const [ends, starts, deltas, offsets] = [
    14,
    16 + 2 * segments,
    16 + 4 * segments,
    16 + 6 * segments,
  ];
  for (let segment = 0; segment < segments; segment += 1) {
    const end = map.readUInt16BE(ends + 2 * segment);
    const start = map.readUInt16BE(starts + 2 * segment);
    const delta = map.readUInt16BE(deltas + 2 * segment);
    const place = offsets + 2 * segment;
    const offset = map.readUInt16BE(place);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const listed = offset === 0 ? code : map.readUInt16BE(place + offset + 2 * (code - start));
      const isMapped = offset === 0 ? ((code + delta) & 0xffff) !== 0 : listed !== 0;
      if (isMapped) yield code;
    }
  }
}

function findFormat4(font: Buffer): Buffer {
  const tables = font.readUInt16BE(4);
  for (let at = 12; at < 12 + 16 * tables; at += 16) {
    if (font.toString("latin1", at, at + 4) !== "cmap") continue;
    const cmap = font.subarray(font.readUInt32BE(at + 8));
    for (let map = 0; map < cmap.readUInt16BE(2); map += 1) {
      const found = cmap.subarray(cmap.readUInt32BE(4 + 8 * map + 4));
      if (found.readUInt16BE(0) === 4) return found;
    }
  }
  throw new RangeError("The font has no map of its letters in format 4.");
}
