import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import fs from "node:fs";
import { test } from "node:test";
import { transform } from "lightningcss";
import { readLook } from "../../src/eleventy/stylesheet.ts";

const look = readLook();
const folder = new URL("../../layouts/styles/", import.meta.url);
const sourceOf = (name: string) => fs.readFileSync(new URL(`${name}.css`, folder), "utf8");
const names = ["fonts", "page", "article", "text", "front", "print"];

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

test("every file of layouts/styles is in the stylesheet", () => {
  assert.deepEqual(fs.readdirSync(folder).sort(), names.map((name) => `${name}.css`).sort());
});

test("minified, the stylesheet reads as it was written", () => {
  const withoutHash = look.stylesheet.replace(
    /url\(\/assets\/([a-z0-9-]+)\.[0-9a-f]{8}\.woff2\)/g,
    "url(../fonts/$1.woff2)",
  );
  assert.ok(read(withoutHash) === read(names.map(sourceOf).join("\n")), "it reads otherwise");
  assert.ok(look.stylesheet.length < 1.1 * read(look.stylesheet).length);
});

test("the hash is that of the stylesheet as pages carry it", () => {
  const hash = createHash("sha256").update(look.stylesheet, "utf8").digest("base64");
  assert.equal(look.stylesheetHash, `sha256-${hash}`);
  // A `<` could end the style element, and browsers would hash another text.
  assert.doesNotMatch(look.stylesheet, /<|\r/);
});

test("every address in the stylesheet is that of a file of the site", () => {
  const addresses = [...look.stylesheet.matchAll(/url\("?([^")]+)"?\)/g)].map(
    ([, url = ""]) => url,
  );
  const files = new Set(look.assets.map(({ file }) => `/${file}`));
  assert.ok(addresses.length > 7);
  for (const address of addresses) assert.ok(files.has(address), address);
});

test("styles know no left and no right", () => {
  for (const name of names) {
    assert.doesNotMatch(sourceOf(name).replace(/\/\*.*?\*\//gs, ""), /\b(?:left|right)\b/, name);
  }
});
