import { readFileSync } from "node:fs";
import type { Language } from "../../language/words/language.ts";
import { digest } from "../../newsroom/content/digest.ts";
import { icons } from "../metadata/icons.ts";

/**
 * The kinds of pages that differ in style: an article; one that was corrected or retracted; fronts and
 * lists; the archive and 404.
 */
export type PageKind = "article" | "amended" | "list" | "archive";

/** How the site looks: its stylesheets, read and minified once a build, and the files they need. */
export interface Theme {
  /** The whole stylesheet of each kind of page, which each page of that kind carries. */
  readonly stylesheets: { readonly [K in PageKind]: string };
  /** The sources by which a content security policy allows the stylesheets: `sha256-…`. */
  readonly stylesheetHashes: readonly string[];
  /** The addresses of the fonts that a page in each language preloads. */
  readonly firstFonts: { readonly [L in Language]: readonly string[] };
  /** Fonts and icons, by their paths in the site: `assets/vazirmatn-bold.1a2b3c4d.woff2`. */
  readonly assets: readonly { readonly file: string; readonly bytes: Uint8Array }[];
}

/**
 * The files of `layouts/styles` that each kind of page needs, in the order of the cascade, print last.
 * With all of them an article's page would be a fifth larger.
 */
const styles: { readonly [K in PageKind]: readonly string[] } = {
  article: ["fonts", "page", "article", "text", "print"],
  amended: ["fonts", "page", "article", "text", "amended", "print"],
  list: ["fonts", "page", "front", "print"],
  archive: ["fonts", "page", "front", "archive", "print"],
};

/**
 * The fonts of a page's own text. English pages don't preload Vazirmatn, which sets two grey labels
 * there: on a phone's slow line it would take a quarter of the bandwidth (11 of 42 KB) from the fonts
 * of the text.
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

const layouts = new URL("../../../layouts/", import.meta.url);

/**
 * Reads `layouts/styles`, the fonts they name, and the icons. A font's published name holds a hash of
 * its bytes, so that browsers may cache it for ever.
 */
export function loadTheme(): Theme {
  const assets = iconFiles.map(({ permalink, file }) => ({
    file: permalink.slice(1),
    bytes: readFileSync(new URL(`icons/${file}`, layouts)),
  }));
  const fonts = new Map<string, string>();
  const fontAddress = (name: string): string => {
    const known = fonts.get(name);
    if (known !== undefined) return known;
    const bytes = readFileSync(new URL(`fonts/${name}.woff2`, layouts));
    const file = `assets/${name}.${digest(bytes).slice(0, 8)}.woff2`;
    assets.push({ file, bytes });
    fonts.set(name, `/${file}`);
    return `/${file}`;
  };
  const makeStylesheet = (kind: PageKind): string => {
    const source = styles[kind].map((name) =>
      readFileSync(new URL(`styles/${name}.css`, layouts), "utf8"),
    );
    return minify(source.join("")).replace(
      /url\("\.\.\/fonts\/([a-z0-9-]+)\.woff2"\)/g,
      (_, name: string) => `url(${fontAddress(name)})`,
    );
  };
  const stylesheets = {
    article: makeStylesheet("article"),
    amended: makeStylesheet("amended"),
    list: makeStylesheet("list"),
    archive: makeStylesheet("archive"),
  };
  return {
    stylesheets,
    stylesheetHashes: Object.values(stylesheets).map(
      (stylesheet) => `sha256-${digest(stylesheet, "base64")}`,
    ),
    firstFonts: { en: firstFonts.en.map(fontAddress), fa: firstFonts.fa.map(fontAddress) },
    assets,
  };
}

/**
 * Removes comments and needless white space. Ours, and not Lightning CSS: loading that would cost each
 * build 30 ms and save 3 % of a page. Our styles hold no string with white space or a comment in it, and
 * a test compares what Lightning CSS parses before and after.
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
