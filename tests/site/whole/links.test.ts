// Every link of a newspaper of 500 articles leads somewhere, and to every page a way leads.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { buildSample } from "./build-sample.ts";
import { findBrokenLinks } from "./find-broken-links.ts";

const site = buildSample(500);
after(() => {
  site.remove();
});

test("no link is broken and no page is out of reach", (t) => {
  const { followed, broken, orphans } = findBrokenLinks(site.files);
  t.diagnostic(`${site.files.size} files, ${followed} links followed`);
  assert.deepEqual(broken, []);
  assert.deepEqual(orphans, []);
});

/** The site with a page of an article changed, and files added. */
function withFaults(insert: string, added: readonly string[] = []): Map<string, Buffer> {
  const files = new Map(site.files);
  const page = files.get("news/1002/index.html")?.toString("utf8") ?? "";
  assert.ok(page.includes("</main>"));
  files.set("news/1002/index.html", Buffer.from(page.replace("</main>", `${insert}</main>`)));
  for (const file of added) files.set(file, Buffer.from("<!doctype html><title>Sample</title>"));
  return files;
}

for (const [kind, insert, address] of [
  ["link", '<a href="/news/7/">', "/news/7/"],
  ["link without its slash", '<a href="/news/1001">', "/news/1001"],
  ["fragment", '<a href="/news/1001/#nowhere">', "/news/1001/#nowhere"],
  ["picture", '<img src="/pictures/none.jpg">', "/pictures/none.jpg"],
  ["picture of a width", '<img srcset="/ 1x, /none.jpg 2x">', "/none.jpg"],
  [
    "address in JSON-LD",
    '<script type="application/ld+json">{"url":"https://sample.example/x"}</script>',
    "https://sample.example/x",
  ],
] as const) {
  test(`a broken ${kind} is found`, () => {
    assert.deepEqual(findBrokenLinks(withFaults(insert)).broken, [
      `news/1002/index.html: ${address}`,
    ]);
  });
}

test("a page to which no link leads is found", () => {
  const { broken, orphans } = findBrokenLinks(withFaults("", ["news/8/index.html"]));
  assert.deepEqual({ broken, orphans }, { broken: [], orphans: ["news/8/index.html"] });
});
