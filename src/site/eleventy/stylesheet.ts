import { readFileSync } from "node:fs";
import type { Look, PageKind } from "../../../layouts/look.ts";
import { digest } from "../../newsroom/content/digest.ts";
import { icons } from "../metadata/icons.ts";

/** How the site looks, and the files that this takes. */
export interface SiteLook extends Look {
  /** The sources by which a content security policy lets the stylesheets in: `sha256-…`. */
  readonly stylesheetHashes: readonly string[];
  /** Fonts and icons. */
  readonly assets: readonly Asset[];
}

/** A file of the site that is no page. */
export interface Asset {
  /** Its path in the site's folder: `assets/vazirmatn-bold.1a2b3c4d.woff2`. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * The styles of each kind of page in the order in which they apply: from every page's to its own,
 * paper last. A kind carries what it needs: with all of them an article would be a fifth larger.
 */
const styles: { readonly [K in PageKind]: readonly string[] } = {
  article: ["fonts", "page", "article", "text", "print"],
  amended: ["fonts", "page", "article", "text", "amended", "print"],
  list: ["fonts", "page", "front", "print"],
  archive: ["fonts", "page", "front", "archive", "print"],
};

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

const layouts = new URL("../../../layouts/", import.meta.url);

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
  const addressOf = (name: string): string => {
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
      (_, name: string) => `url(${addressOf(name)})`,
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
    firstFonts: { en: firstFonts.en.map(addressOf), fa: firstFonts.fa.map(addressOf) },
    assets,
  };
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
