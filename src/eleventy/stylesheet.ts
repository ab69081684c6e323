import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Look } from "../../layouts/look.ts";
import { icons } from "../metadata/icons.ts";

/** How the site looks, and the files that this takes. */
export interface SiteLook extends Look {
  /** The source by which a content security policy lets the stylesheet in: `sha256-…`. */
  readonly stylesheetHash: string;
  /** Fonts and icons. */
  readonly assets: readonly Asset[];
}

/** A file of the site that is no page. */
export interface Asset {
  /** Its path in the site's folder: `assets/vazirmatn-bold.1a2b3c4d.woff2`. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The order in which the styles apply: from every page's to those of one kind, paper last. */
const styles = ["fonts", "page", "article", "text", "front", "print"];

/**
 * What a page's own text is set in. Vazirmatn is left out of English pages, where it sets two grey
 * labels: it is fetched once they are found, behind the fonts of the text. On a phone's slow line it
 * would take a quarter of what those have (11 of 42 KB), for a page that is then read without them.
 */
const firstFonts = {
  en: ["source-serif-4-text", "source-serif-4-display"],
  fa: ["vazirmatn-regular", "vazirmatn-bold"],
};

const iconFiles = [
  { permalink: icons.svg, file: "icon.svg" },
  { permalink: icons.touch, file: "icon-180.png" },
  { permalink: icons.share, file: "icon-512.png" },
];

const layouts = new URL("../../layouts/", import.meta.url);

/**
 * Reads `layouts/styles` with the fonts they name and the icons. A font is published under a name
 * that holds a hash of its bytes, so that browsers may keep it for ever.
 */
export function readLook(): SiteLook {
  const assets = iconFiles.map(({ permalink, file }) => ({
    file: permalink.slice(1),
    bytes: readFileSync(new URL(`icons/${file}`, layouts)),
  }));
  const fonts = new Map<string, string>();
  const source = styles
    .map((name) => readFileSync(new URL(`styles/${name}.css`, layouts), "utf8"))
    .join("")
    .replace(/url\("\.\.\/fonts\/([a-z0-9-]+)\.woff2"\)/g, (_, name: string) => {
      const bytes = readFileSync(new URL(`fonts/${name}.woff2`, layouts));
      const file = `assets/${name}.${hash(bytes, "hex").slice(0, 8)}.woff2`;
      assets.push({ file, bytes });
      fonts.set(name, `/${file}`);
      return `url(/${file})`;
    });
  const addressOf = (name: string) => {
    const address = fonts.get(name);
    if (address === undefined) throw new Error(`No style names the font ${name}.`);
    return address;
  };
  const stylesheet = minify(source);
  return {
    stylesheet,
    stylesheetHash: `sha256-${hash(stylesheet, "base64")}`,
    firstFonts: { en: firstFonts.en.map(addressOf), fa: firstFonts.fa.map(addressOf) },
    assets,
  };
}

function hash(content: string | Uint8Array, encoding: "hex" | "base64"): string {
  return createHash("sha256").update(content).digest(encoding);
}

/**
 * The stylesheet without comments and needless space. Our styles hold no string in which space or a
 * comment would count, and a test compares what a real parser reads before and after; loading that
 * parser would cost each build 30 ms, for 3 % of the page.
 */
function minify(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,>]) ?/g, "$1")
    .replace(/: /g, ":")
    .replaceAll(";}", "}")
    .trim();
}
