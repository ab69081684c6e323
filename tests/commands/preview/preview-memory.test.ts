import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { readNewspaper } from "../../../src/newsroom/content/read-newspaper.ts";
import { ReadingMemory } from "../../../src/newsroom/content/reading-memory.ts";
import { renderSite } from "../../../src/site/eleventy/render-site.ts";
import { RenderingMemory } from "../../../src/site/eleventy/rendering-memory.ts";
import type { SiteFile } from "../../../src/site/eleventy/site-file.ts";
import { noPictures } from "../../../src/newsroom/images/picture.ts";
import { sampleArticle, SampleContent } from "../../newsroom/content/open-content.ts";

/** What an editor does one after another; each step leaves the content as the next finds it. */
const steps: readonly (readonly [name: string, act: (content: SampleContent) => void])[] = [
  ["nothing", () => undefined],
  ["another text", write("3.md", sampleArticle(3, "", "Another text."))],
  ["another headline", write("3.md", sampleArticle(3).replace("A sample", "B sample"))],
  ["a tag", write("3.md", sampleArticle(3, "tags: [one]\n"))],
  ["an earlier day", write("3.md", sampleArticle(3).replace("1401/4/6", "1400/4/6"))],
  ["a correction", write("2.md", sampleArticle(2, correction()))],
  ["a retraction", write("2.md", sampleArticle(2, "retracted: { date: 1401/4/8, reason: A. }\n"))],
  ["a new article", write("9.md", sampleArticle(9))],
  ["a pin", write("front.yaml", "stories: [{ id: 1 }]\n")],
  ["one deleted", remove("9.md")],
  ["no pin", remove("front.yaml")],
  ["another name of the newspaper", editMasthead],
];

test("after each edit, the preview's files are those of a fresh build", async () => {
  using content = new SampleContent();
  for (let id = 1; id <= 5; id++) content.write(`${id}.md`, sampleArticle(id));
  const reading = new ReadingMemory();
  const rendering = new RenderingMemory();
  for (const [name, act] of steps) {
    act(content);
    const remembered = await render(content, reading, rendering);
    assert.deepEqual(remembered.files, (await render(content)).files, name);
  }
});

test("where nothing changed, no article is rendered again", async () => {
  using content = new SampleContent();
  for (let id = 1; id <= 5; id++) content.write(`${id}.md`, sampleArticle(id));
  const reading = new ReadingMemory();
  const rendering = new RenderingMemory();
  assert.equal((await render(content, reading, rendering)).rendered, 5);
  assert.equal((await render(content, reading, rendering)).rendered, 0);
});

async function render(
  content: SampleContent,
  reading?: ReadingMemory,
  rendering?: RenderingMemory,
): Promise<{ readonly files: ReadonlyMap<string, unknown>; readonly rendered: number }> {
  const read = readNewspaper(content.place, reading);
  assert.ok(read.ok, JSON.stringify(read));
  const taken: SiteFile[] = [];
  await renderSite(
    { newspaper: read.value, pictures: noPictures, now: 0 },
    (file) => void taken.push(file),
    rendering,
  );
  const files = rendering?.complete(taken) ?? taken;
  const entries = files.map(({ file, bytes }) => [file, bytes] as const);
  return {
    files: new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1))),
    rendered: taken.filter(({ kind }) => kind === "article").length,
  };
}

function write(file: string, text: string): (content: SampleContent) => void {
  return (content) => {
    content.write(file, text);
  };
}

function remove(file: string): (content: SampleContent) => void {
  return (content) => {
    fs.rmSync(path.join(content.folder, file));
  };
}

function correction(): string {
  return "corrections: [{ date: 1401/4/7 10:00, text: A sample. }]\n";
}

function editMasthead(content: SampleContent): void {
  const masthead = path.join(content.folder, "masthead.yaml");
  const text = fs.readFileSync(masthead, "utf8");
  fs.writeFileSync(masthead, text.replace("Sample Newspaper", "Sample News"));
}
