import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import fs from "node:fs";
import { test } from "node:test";
import { transform } from "lightningcss";
import { loadTheme } from "../../src/site/eleventy/theme.ts";

const theme = loadTheme();
const folder = new URL("../../layouts/styles/", import.meta.url);
const sourceOf = (name: string) => fs.readFileSync(new URL(`${name}.css`, folder), "utf8");
const names = ["amended", "archive", "article", "fonts", "front", "page", "print", "text"];
const stylesOf = {
  article: ["fonts", "page", "article", "text", "print"],
  amended: ["fonts", "page", "article", "text", "amended", "print"],
  list: ["fonts", "page", "front", "print"],
  archive: ["fonts", "page", "front", "archive", "print"],
};
const kinds = ["article", "amended", "list", "archive"] as const;

/** What a real parser reads, written in one way. */
function read(css: string): string {
  const { code, warnings } = transform({
    filename: "khabar.css",
    code: Buffer.from(css),
    minify: true,
  });
  assert.deepEqual(warnings, []);
  // It leaves the space behind a comma as it is where a variable stands near.
  return Buffer.from(code).toString().replaceAll(", ", ",");
}

test("every file of layouts/styles is in a stylesheet", () => {
  assert.deepEqual(
    fs.readdirSync(folder).sort(),
    names.map((name) => `${name}.css`),
  );
  assert.deepEqual([...new Set(Object.values(stylesOf).flat())].sort(), names);
});

for (const kind of kinds) {
  const stylesheet = theme.stylesheets[kind];

  test(`minified, the stylesheet of the kind ${kind} reads as it was written`, () => {
    const withoutHash = stylesheet.replace(
      /url\(\/assets\/([a-z0-9-]+)\.[0-9a-f]{8}\.woff2\)/g,
      "url(../fonts/$1.woff2)",
    );
    assert.ok(read(withoutHash) === read(stylesOf[kind].map(sourceOf).join("\n")), "otherwise");
    assert.ok(stylesheet.length < 1.1 * read(stylesheet).length);
  });

  test(`the policy has the hash of the kind ${kind} as its pages carry it`, () => {
    const hash = createHash("sha256").update(stylesheet, "utf8").digest("base64");
    assert.ok(theme.stylesheetHashes.includes(`sha256-${hash}`));
    // A `<` could end the style element, and browsers would hash another text.
    assert.doesNotMatch(stylesheet, /<|\r/);
  });
}

test("every address in a stylesheet is that of a file of the site", () => {
  const files = new Set(theme.assets.map(({ file }) => `/${file}`));
  assert.equal(files.size, theme.assets.length);
  const addresses = kinds.flatMap((kind) =>
    [...theme.stylesheets[kind].matchAll(/url\("?([^")]+)"?\)/g)].map(([, url = ""]) => url),
  );
  assert.ok(addresses.length > 21);
  for (const address of addresses) assert.ok(files.has(address), address);
});

test("styles know no left and no right", () => {
  for (const name of names) {
    assert.doesNotMatch(sourceOf(name).replace(/\/\*.*?\*\//gs, ""), /\b(?:left|right)\b/, name);
  }
});
