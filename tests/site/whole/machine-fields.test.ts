// What machines read is Gregorian and in Latin digits on every page, in every feed and sitemap.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { buildSample } from "./build-sample.ts";
import { isMachineReadable, machineFields } from "./machine-fields.ts";

const site = buildSample(500);
after(() => {
  site.remove();
});
const fields = machineFields(site.files);

test("each date that machines read is Gregorian, in Latin digits", (t) => {
  const names = [...new Set(fields.map(({ name }) => name))].sort();
  t.diagnostic(`${fields.length} dates: ${names.join(", ")}`);
  assert.deepEqual(
    fields.filter((field) => !isMachineReadable(field)),
    [],
  );
});

test("the kinds of dates that the issue names are all there", () => {
  const names = new Set(fields.map(({ name }) => name));
  for (const name of [
    ...["datetime", "article:published_time", "article:modified_time"],
    ...["datePublished", "dateModified", "date_published", "date_modified"],
    ...["published", "updated", "pubDate", "lastmod", "news:publication_date"],
  ]) {
    assert.ok(names.has(name), name);
  }
});

test("each date in JSON-LD and for sharing is one that its page shows", () => {
  const shown = new Set(
    fields.filter(({ name }) => name === "datetime").map(({ file, value }) => `${file} ${value}`),
  );
  const hidden = fields.filter(
    ({ file, name, value }) =>
      file.endsWith(".html") && name !== "datetime" && !shown.has(`${file} ${value}`),
  );
  assert.deepEqual(hidden, []);
});

test("an article tells machines when it was published", () => {
  const published = new Set(
    fields.filter(({ name }) => name === "datePublished").map(({ file }) => file),
  );
  const articles = [...site.files.keys()].filter((file) => file.startsWith("news/"));
  assert.equal(articles.length, 500);
  assert.deepEqual(
    articles.filter((file) => !published.has(file)),
    [],
  );
});

for (const value of ["1388-01-02", "1388", "۲۰۰۹-۰۳-۲۱", "٢٠٠٩", "2009/3/21", "2 فروردین 1388"]) {
  test(`"${value}" would be found`, () => {
    assert.ok(!isMachineReadable({ name: "datetime", value }));
    const page = Buffer.from(`<!doctype html><time datetime="${value}">Sample</time>`);
    assert.deepEqual(machineFields(new Map([["index.html", page]])), [
      { file: "index.html", name: "datetime", value },
    ]);
  });
}
