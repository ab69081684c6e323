import assert from "node:assert/strict";
import fs from "node:fs";
import { after, test } from "node:test";
import { buildSampleSite, pages } from "./build-sample-site.ts";
import { findMarkupFaults, findNuFaults } from "./check-markup.ts";

const site = buildSampleSite();
after(() => {
  site.remove();
});

for (const [name, address] of Object.entries(pages)) {
  test(`html-validate finds nothing on the page "${name}"`, async () => {
    assert.deepEqual(await findMarkupFaults(site.read(address)), []);
  });
}

test("the Nu HTML checker finds nothing on any page", (t) => {
  const files = fs
    .readdirSync(site.folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html"));
  assert.ok(files.length >= Object.keys(pages).length);
  const faults = findNuFaults(site.folder, files);
  if (faults === undefined) t.skip("Java is not installed");
  else assert.deepEqual(faults, []);
});
