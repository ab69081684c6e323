import assert from "node:assert/strict";
import { test } from "node:test";
import { repeat } from "../../../layouts/parts/repeat.tsx";
import { renderPages } from "../../../src/site/eleventy/render-site.ts";
import { completePages } from "../../../src/engine/plan/page-batch.ts";
import { loadTheme } from "../../../src/site/eleventy/theme.ts";
import { masthead, pictures, sampleArticle } from "../../layouts/sample-newspaper.ts";

test("layouts get the masthead and the theme themselves, so that what pages share is rendered once", async () => {
  const theme = loadTheme();
  const articles = ["1", "2"].map((id) => sampleArticle({ id }));
  const files: string[] = [];
  await renderPages(completePages({ articles }, { masthead, pictures }, theme), ({ file }) => {
    files.push(file);
  });
  assert.deepEqual(files.sort(), ["news/1/index.html", "news/2/index.html"]);
  const renderAgain = () => assert.fail("it was rendered from another record");
  repeat(masthead, "colophon en /", renderAgain);
  repeat(theme, "en article", renderAgain);
});
