import { readFileSync } from "node:fs";
import subsetFont from "subset-font";

/**
 * One font file of the newspaper: a cut of a variable font at one size and weight, with the
 * characters that a newsroom writes.
 *
 * Fixed cuts are smaller than a variable subset of the same letters (14 KB against 26 KB for Latin:
 * most of a variable font is kerning for every weight), and Source Serif 4 is drawn differently for
 * text and for headlines, which one weight axis alone would lose.
 */
export interface Subset {
  /** The file made, in this folder. */
  readonly file: string;
  /** The file it is cut from, in `node_modules/@fontsource-variable`. */
  readonly source: string;
  /** Absent where all of the source's are kept. */
  readonly characters?: string;
  /** Where the cut lies on each axis of the variable font. */
  readonly axes: Readonly<Record<string, number>>;
  /** The OpenType features kept. */
  readonly features: readonly string[];
}

/** A font file of the web: readers fetch it, so it has no more than they read. */
export interface WebSubset extends Subset {
  readonly characters: string;
}

const latin = "source-serif-4/files/source-serif-4-latin-opsz-normal.woff2";
const latinItalic = "source-serif-4/files/source-serif-4-latin-opsz-italic.woff2";
const latinExtended = "source-serif-4/files/source-serif-4-latin-ext-opsz-normal.woff2";
const persian = "vazirmatn/files/vazirmatn-arabic-wght-normal.woff2";

// Optical size 14 is drawn for text, 48 for headlines; both in points.
const text = { opsz: 14, wght: 400 };
const display = { opsz: 40, wght: 660 };

const letters = characters("20-7E A0 A3 A9 AB B0 B7 BB C0-FF 131 152-153 20AC");
const punctuation = characters("2013-2014 2018-201E 2022 2026 2039-203A");
const signs = characters("A1-A2 A4-A8 AA AC AE-AF B1-B6 B8-BA BC-BF 2020-2021 2030 2032-2033");
const arrows = characters("2122 2190-2193 2212");
const latinExtendedA = characters("100-130 132-151 154-17F 218-21B");

// The Persian alphabet, the Arabic letters and vowel signs that names and quotations need, both
// sets of digits, and the punctuation of a Persian sentence, with the joiner and the non-joiner.
const persianText = characters(
  "20-22 25 28-29 2B 2D-2F 3A 5B 5D A0 AB BB D7 60C 61B 61F 621-63A 640-655 660-66C 670-671 67E " +
    "686 698 6A9 6AF 6BE 6C0-6C1 6CC 6D5 6F0-6F9 200C-200D 2013-2014 2026 2039-203A 2212",
);

const latinFeatures = ["kern", "liga"];
const persianFeatures = ["init", "medi", "fina", "rlig", "ccmp", "mark", "mkmk", "kern"];

/** The font files of the newspaper. */
export const subsets: readonly WebSubset[] = [
  {
    file: "source-serif-4-text.woff2",
    source: latin,
    characters: letters + punctuation + signs + arrows,
    axes: text,
    features: latinFeatures,
  },
  {
    file: "source-serif-4-display.woff2",
    source: latin,
    characters: letters + punctuation,
    axes: display,
    features: latinFeatures,
  },
  {
    file: "source-serif-4-italic.woff2",
    source: latinItalic,
    characters: letters + punctuation,
    axes: text,
    features: latinFeatures,
  },
  {
    file: "source-serif-4-text-extended.woff2",
    source: latinExtended,
    characters: latinExtendedA,
    axes: text,
    features: latinFeatures,
  },
  {
    file: "source-serif-4-display-extended.woff2",
    source: latinExtended,
    characters: latinExtendedA,
    axes: display,
    features: latinFeatures,
  },
  {
    file: "vazirmatn-regular.woff2",
    source: persian,
    characters: persianText,
    axes: { wght: 400 },
    features: persianFeatures,
  },
  {
    file: "vazirmatn-bold.woff2",
    source: persian,
    characters: persianText,
    axes: { wght: 700 },
    features: persianFeatures,
  },
];

/**
 * The fonts that share pictures are drawn with, here and on no reader's machine: every letter there
 * is, and as TrueType, which is what the drawing program reads.
 */
export const shareSubsets: readonly Subset[] = [
  {
    file: "share/source-serif-4-display.ttf",
    source: latin,
    axes: display,
    features: latinFeatures,
  },
  {
    file: "share/source-serif-4-display-extended.ttf",
    source: latinExtended,
    axes: { ...display, wght: 700 },
    features: latinFeatures,
  },
  {
    file: "share/vazirmatn-bold.ttf",
    source: persian,
    axes: { wght: 700 },
    features: persianFeatures,
  },
];

/** Cuts one font file: the same bytes on every machine, since HarfBuzz runs as WebAssembly. */
export async function makeSubset(subset: Subset): Promise<Uint8Array> {
  const source = new URL(
    `../../node_modules/@fontsource-variable/${subset.source}`,
    import.meta.url,
  );
  return subsetFont(readFileSync(source), subset.characters, {
    keepAllGlyphs: subset.characters === undefined,
    targetFormat: subset.file.endsWith(".ttf") ? "truetype" : "woff2",
    variationAxes: { ...subset.axes },
    keepFeatures: [...subset.features],
    noHinting: true,
  }) as Promise<Uint8Array>;
}

/** The characters of a list such as `20-7E A0`, in hexadecimal code points. */
function characters(ranges: string): string {
  return ranges
    .split(" ")
    .map((range) => {
      const [first = "", last = first] = range.split("-");
      const start = parseInt(first, 16);
      const count = parseInt(last, 16) - start + 1;
      return String.fromCodePoint(...Array.from({ length: count }, (_, index) => start + index));
    })
    .join("");
}
