import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { makeSubset, shareSubsets, subsets } from "../../layouts/fonts/subsets.ts";

const folder = new URL("../../layouts/fonts/", import.meta.url);
const css = fs.readFileSync(new URL("../../layouts/styles/fonts.css", import.meta.url), "utf8");

for (const subset of [...subsets, ...shareSubsets]) {
  test(`${subset.file} is what npm run fonts makes`, async () => {
    const committed = fs.readFileSync(new URL(subset.file, folder));
    assert.ok(committed.equals(Buffer.from(await makeSubset(subset))), "run `npm run fonts`");
  });
}

for (const subset of subsets) {
  test(`${subset.file} is asked for by every letter it has`, () => {
    const [, ranges = ""] =
      new RegExp(`${subset.file}"[^}]*unicode-range:([^;]+);`).exec(css) ?? [];
    const covers = ranges.split(",").map((range) => {
      const [first = "", last = first] = range.trim().slice("U+".length).split("-");
      return { first: parseInt(first, 16), last: parseInt(last, 16) };
    });
    const missing = [...subset.characters].filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      return !covers.some(({ first, last }) => code >= first && code <= last);
    });
    assert.deepEqual(missing, []);
  });
}

test("each font is committed with its licence, and nothing else is", () => {
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file !== "share" && !file.endsWith(".ts"));
  const licences = ["source-serif-4.LICENSE.txt", "vazirmatn.LICENSE.txt"];
  const fonts = [...subsets, ...shareSubsets].map(({ file }) => file);
  assert.deepEqual(files.sort(), [...fonts, ...licences].sort());
  for (const licence of licences) {
    assert.match(fs.readFileSync(new URL(licence, folder), "utf8"), /SIL Open Font License/i);
  }
});
