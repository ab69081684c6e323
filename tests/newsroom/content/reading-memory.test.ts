import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { readNewspaper } from "../../../src/newsroom/content/read-newspaper.ts";
import { ReadingMemory } from "../../../src/newsroom/content/reading-memory.ts";
import { jpegStart, sampleArticle, SampleContent } from "./open-content.ts";

const image = "image:\n  file: a.jpg\n  alt: A\n  credit: C\n";

/** What an editor does one after another; each step leaves the content as the next finds it. */
const steps: readonly (readonly [name: string, act: (content: SampleContent) => void])[] = [
  ["nothing", () => undefined],
  ["a text changes", (content) => { content.write("a.md", sampleArticle(1, "", "Another text.")); }],
  ["a mistake", (content) => { content.write("a.md", sampleArticle(1, "tags: 3: 4\n")); }],
  ["the same mistake", () => undefined],
  ["two articles of one id", (content) => { content.write("a.md", sampleArticle(2)); }],
  ["mended", (content) => { content.write("a.md", sampleArticle(1)); }],
  ["a picture that is not there", (content) => { content.write("a.md", sampleArticle(1, image)); }],
  ["one with nearly its name", (content) => { content.write("b.jpg", jpegStart); }],
  ["the picture itself", (content) => { content.write("a.jpg", jpegStart); }],
  ["no picture", (content) => { content.write("a.jpg", "no picture"); }],
  ["the picture is gone", (content) => { fs.rmSync(path.join(content.folder, "a.jpg")); }],
  ["renamed", (content) => { rename(content, "a.md", "c.md"); }],
  ["the same text again", (content) => { content.write("c.md", sampleArticle(1)); }],
  ["a folder in its place", (content) => { replaceByFolder(content, "c.md"); }],
  ["another desk in the masthead", (content) => { editMasthead(content, "slug: politics", "slug: polity"); }],
  ["a broken masthead", (content) => { editMasthead(content, "desks:", "desk:"); }],
  ["the masthead mended", (content) => { editMasthead(content, "desk:", "desks:"); }],
];

test("read with memory, a newspaper is what it is without, whatever changes in between", () => {
  using content = new SampleContent();
  content.write("a.md", sampleArticle(1));
  content.write("b.md", sampleArticle(2, "tags: [one]\n"));
  const memory = new ReadingMemory();
  const read = (remembered?: ReadingMemory): string =>
    JSON.stringify(readNewspaper(content.place, remembered), (key, value: unknown) =>
      key === "readingTime" ? undefined : value,
    );
  for (const [name, act] of steps) {
    act(content);
    assert.equal(read(memory), read(), name);
  }
});

test("an article that is the same as before is the same object", () => {
  using content = new SampleContent();
  content.write("a.md", sampleArticle(1));
  content.write("a.jpg", jpegStart);
  content.write("b.md", sampleArticle(2, image));
  const memory = new ReadingMemory();
  const read = () => {
    const newspaper = readNewspaper(content.place, memory);
    assert.ok(newspaper.ok);
    return newspaper.value;
  };
  const before = read();
  content.write("a.md", sampleArticle(1, "", "Another text."));
  const now = read();
  assert.equal(now.masthead, before.masthead);
  assert.equal(now.articles[0], before.articles[0]);
  assert.notEqual(now.articles[1], before.articles[1]);
});

function rename(content: SampleContent, from: string, to: string): void {
  fs.renameSync(path.join(content.folder, from), path.join(content.folder, to));
}

function replaceByFolder(content: SampleContent, file: string): void {
  fs.rmSync(path.join(content.folder, file));
  fs.mkdirSync(path.join(content.folder, file));
}

function editMasthead(content: SampleContent, from: string, to: string): void {
  const masthead = path.join(content.folder, "masthead.yaml");
  const text = fs.readFileSync(masthead, "utf8");
  assert.ok(text.includes(from));
  fs.writeFileSync(masthead, text.replace(from, to));
}
