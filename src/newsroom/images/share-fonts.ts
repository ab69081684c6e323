import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { startDigest } from "../content/digest.ts";
import { charactersOfFont } from "./font-characters.ts";

/** A font that share pictures are drawn with. */
export interface ShareFont {
  /** Where it is on this machine. */
  readonly location: string;
  /** How SVG asks for it: the two cuts of one family differ by their weights, 660 and 700. */
  readonly family: string;
  readonly weight: number;
  /** A letter that it has and that no other moves nearer to: a measure of its own. */
  readonly upright: string;
  readonly has: (letter: string) => boolean;
}

const folder = new URL("../../../layouts/fonts/share/", import.meta.url);
const files = [
  { name: "source-serif-4-display", family: "Source Serif 4", weight: 600, upright: "H" },
  { name: "source-serif-4-display-extended", family: "Source Serif 4", weight: 700, upright: "B" },
  { name: "vazirmatn-bold", family: "Vazirmatn", weight: 700, upright: "A" },
] as const;

/** The fonts of share pictures, in the order in which they are asked for a letter. */
export interface ShareFonts {
  readonly fonts: readonly ShareFont[];
  /** The SHA-256 of their files, in hexadecimal digits. */
  readonly digest: string;
}

/** Reads the fonts of share pictures. */
export function readShareFonts(): ShareFonts {
  const digest = startDigest();
  const fonts = files.map(({ name, family, weight, upright }): ShareFont => {
    const location = fileURLToPath(new URL(`${name}.ttf`, folder));
    const bytes = fs.readFileSync(location);
    digest.update(bytes);
    const characters = new Set(charactersOfFont(bytes));
    const has = (letter: string) => characters.has(letter.codePointAt(0) ?? 0);
    return { location, family, weight, upright, has };
  });
  return { fonts, digest: digest.digest("hex") };
}

/** Whether the fonts have every letter of a text: one they lack would be an empty box. */
export function haveLetters(fonts: readonly ShareFont[], text: string): boolean {
  return [...text].every(
    (letter) =>
      /[\s\p{Default_Ignorable_Code_Point}]/u.test(letter) ||
      fonts.some((font) => font.has(letter)),
  );
}
