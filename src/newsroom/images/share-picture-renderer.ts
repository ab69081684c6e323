import type { Resvg as ResvgClass, ResvgRenderOptions } from "@resvg/resvg-js";
import { escapeXml } from "../../language/typography/escape-xml.ts";
import { directionOf, type Language } from "../../language/words/language.ts";
import { fitHeadline, lineHeights } from "./fit-headline.ts";
import { sharePictureSize } from "./picture.ts";
import type { ShareFont } from "./share-fonts.ts";
import { layOutLine, type SharePiece, splitShareWords } from "./share-text.ts";

/** The text of a share picture. */
export interface ShareText {
  readonly lang: Language;
  /** The newspaper's name, in the band above. */
  readonly name: string;
  /** The line above the headline. */
  readonly desk?: string;
  readonly headline: string;
}

/**
 * The version of the design. Raise it with a change of this file or `fit-headline.ts` that changes
 * pictures, so that cached ones are drawn anew; a test fails where it was forgotten.
 */
export const shareDesign = 1;

// In pixels, as all sizes here.
const { width, height } = sharePictureSize;
const margin = 72;
const band = 132;

// The colours of `layouts/styles/page.css`.
const red = "#98182e";
const paper = "#fdfbf6";
const ink = "#1b1714";

/** Draws share pictures, and caches the widths of words. */
export class SharePictureRenderer {
  readonly #Resvg: typeof ResvgClass;
  readonly #options: ResvgRenderOptions;
  readonly #fonts: readonly ShareFont[];
  readonly #widths = new Map<string, number>();

  constructor(Resvg: typeof ResvgClass, fonts: readonly ShareFont[]) {
    this.#Resvg = Resvg;
    this.#fonts = fonts;
    const fontFiles = fonts.map(({ location }) => location);
    this.#options = { font: { loadSystemFonts: false, fontFiles } };
  }

  /** Draws a picture as a PNG. */
  draw(text: ShareText): Buffer {
    return new this.#Resvg(this.compose(text), this.#options).render().asPng();
  }

  /** Composes a picture as SVG. */
  compose({ lang, name, desk, headline }: ShareText): string {
    const top = band + (desk === undefined ? 48 : 116);
    const room = { width: width - 2 * margin, height: height - top - 48 };
    const measure = (line: string) => this.#measure(line, lang);
    const { size, lines } = fitHeadline(headline, lang, room, measure);
    const lineHeight = size * lineHeights[lang];
    // A short headline stands a little above the middle of its space.
    const first = top + (room.height - lines.length * lineHeight) * 0.4 + lineHeight * 0.78;

    const write = (line: string, baseline: number, size: number, colour: string) =>
      this.#formatLine(line, lang, baseline, size, colour);
    const writeLabel = (label: string, baseline: number, largest: number, colour: string) => {
      const line = splitShareWords(label, lang).join(" ");
      return write(line, baseline, Math.min(largest, room.width / measure(line)), colour);
    };
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
      `<rect width="${width}" height="${height}" fill="${paper}"/>`,
      `<rect width="${width}" height="${band}" fill="${red}"/>`,
      writeLabel(name, 88, 68, "#ffffff"),
      ...(desk === undefined ? [] : [writeLabel(desk, band + 82, 42, red)]),
      ...lines.map((line, index) => write(line, first + index * lineHeight, size, ink)),
      `<rect y="${height - 12}" width="${width}" height="12" fill="${red}"/>`,
      "</svg>",
    ].join("\n");
  }

  #formatLine(
    line: string,
    lang: Language,
    baseline: number,
    size: number,
    colour: string,
  ): string {
    const isRightToLeft = directionOf(lang) === "rtl";
    let x = isRightToLeft ? width - margin - size * this.#measure(line, lang) : margin;
    const written: string[] = [];
    for (const piece of layOutLine(line, lang, this.#order(lang))) {
      if (piece.text.trim() !== "") written.push(formatPiece(piece, x, baseline, size, colour));
      x += size * this.#measurePiece(piece);
    }
    return written.join("");
  }

  /** The width of a line at a size of 1. */
  #measure(line: string, lang: Language): number {
    const pieces = layOutLine(line, lang, this.#order(lang));
    return pieces.reduce((sum, piece) => sum + this.#measurePiece(piece), 0);
  }

  /** Measured between two letters, since the bounding box of a text leaves out spaces around it. */
  #measurePiece({ text, font, dir }: SharePiece): number {
    const { unkerned } = font;
    const known = this.#widths.get(font.location + text);
    if (known !== undefined) return known;
    const measured =
      this.#box({ text: unkerned + text + unkerned, font, dir }) -
      this.#box({ text: unkerned + unkerned, font, dir });
    this.#widths.set(font.location + text, measured);
    return measured;
  }

  #box(piece: SharePiece): number {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${formatPiece(piece, 0, 0, 100, ink)}</svg>`;
    return (new this.#Resvg(svg, this.#options).getBBox()?.width ?? 0) / 100;
  }

  #order(lang: Language): readonly ShareFont[] {
    return directionOf(lang) === "rtl" ? this.#fonts.toReversed() : this.#fonts;
  }
}

function formatPiece(
  { text, font, dir }: SharePiece,
  x: number,
  baseline: number,
  size: number,
  colour: string,
): string {
  // resvg takes every text for left-to-right unless it is embedded (UAX 9).
  const run = dir === "rtl" ? `\u202B${text}\u202C` : text;
  return `<text x="${x.toFixed(1)}" y="${baseline.toFixed(1)}" xml:space="preserve" font-family="${font.family}" font-weight="${font.weight}" font-size="${size.toFixed(1)}" fill="${colour}">${escapeXml(run)}</text>`;
}
