// One page of every kind, in both languages, is what the standards ask for and small enough.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { gzipSync } from "node:zlib";
import { findMarkupFaults, findNuFaults } from "../../browser/check-markup.ts";
import { assertValid, withoutXmllint } from "../sitemap/validate-sitemap.ts";
import { buildSample } from "./build-sample.ts";
import { pagesOfEveryKind } from "./kinds-of-pages.ts";
import { readPage } from "./read-page.ts";

// So many that a Persian desk has a second page.
const site = buildSample(1000);
after(() => {
  site.remove();
});
const pages = pagesOfEveryKind(site.files);
const read = (file: string): Buffer => site.files.get(file) ?? Buffer.alloc(0);

test("there is a page of every kind in each language", () => {
  const kindsIn = (lang: string): string[] =>
    [...pages.keys()]
      .filter((name) => name.endsWith(` (${lang})`))
      .map((name) => name.slice(0, -5));
  assert.deepEqual(kindsIn("fa"), kindsIn("en"));
  // Ten kinds, and articles in seven shapes at least; too few for a tag to have pages of its list.
  assert.ok(kindsIn("en").length >= 10 + 7, kindsIn("en").join(", "));
});

for (const [name, file] of pages) {
  test(`html-validate finds nothing on: ${name}`, async () => {
    assert.deepEqual(await findMarkupFaults(read(file).toString("utf8")), []);
  });
}

test("the Nu HTML checker finds nothing on any of them", (t) => {
  const faults = findNuFaults(site.folder, [...pages.values()]);
  if (faults === undefined) t.skip("Java is not installed");
  else assert.deepEqual(faults, []);
});

/** What a reader's browser loads before it shows a page: its HTML and style sheets, by gzip. */
function compressedSize(file: string): number {
  const styles = readPage(read(file))
    .filter(({ name, attributes }) => name === "link" && attributes.get("rel") === "stylesheet")
    .map(({ attributes }) => read((attributes.get("href") ?? "").slice(1)));
  return [read(file), ...styles].reduce((size, bytes) => size + gzipSync(bytes).length, 0);
}

for (const [name, file] of pages) {
  if (!/^(?:front|desk|tag)/.test(name)) continue;
  test(`at most 20 KB by gzip, with CSS, no script to run: ${name}`, (t) => {
    const size = compressedSize(file);
    t.diagnostic(`${name}: ${size} bytes`);
    assert.ok(size <= 20_000, `${size} bytes`);
    const scripts = readPage(read(file)).filter(
      ({ name: tag, attributes }) =>
        tag === "script" && attributes.get("type") !== "application/ld+json",
    );
    assert.deepEqual(scripts, []);
  });
}

test("each sitemap is valid by its schema", { skip: withoutXmllint }, () => {
  const sitemaps = [...site.files].filter(([file]) => /^(?:news-)?sitemap.*\.xml$/.test(file));
  assert.ok(sitemaps.length >= 5);
  for (const [, bytes] of sitemaps) assertValid(bytes.toString("utf8"));
});
