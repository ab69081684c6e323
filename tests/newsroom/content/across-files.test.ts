import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleArticle, SampleContent } from "./open-content.ts";

const persian = "lang: fa\n";

test("two articles that name each other are translations", () => {
  using content = new SampleContent();
  content.write("a.md", sampleArticle(1, "translation: 02\n"));
  content.write("b.md", sampleArticle("02", `translation: 1\n${persian}`));
  assert.deepEqual(
    content.read().articles.map(({ article: { id, translation } }) => [id, translation]),
    [
      ["02", "1"],
      ["1", "02"],
    ],
  );
});

test("an id is not missed while another mistake may hide it", () => {
  using content = new SampleContent();
  content.write("a.md", sampleArticle(1, "translation: 2\n"));
  content.write("front.yaml", "stories: [{ id: 2 }]\n");
  content.write("b.md", "no front matter\n");
  assert.deepEqual(content.problems(), ["b.md:1:1 front-matter-missing"]);
  content.write("b.md", sampleArticle(3));
  assert.deepEqual(content.problems(), [
    "a.md:6:14 translation-unknown",
    "front.yaml:1:17 pin-unknown",
  ]);
});

test("an article with a mistake of its own is known by its id", () => {
  using content = new SampleContent();
  content.write("a.md", sampleArticle(1, "translation: 2\n"));
  content.write("front.yaml", "stories: [{ id: 2 }]\n");
  content.write("b.md", sampleArticle(2, `${persian}translation: 1\nbyline:\n`));
  assert.deepEqual(content.problems(), ["b.md:8:8 value-empty"]);
});

test("a spelling is told at its first twenty places, and the one used most stays", () => {
  using content = new SampleContent();
  const name = (number: number) => `${String(number).padStart(3, "0")}.md`;
  for (let number = 1; number <= 61; number += 1) {
    const tags = number <= 30 ? "[IRAN]" : "[iran, كابل, کابل]";
    content.write(name(number), sampleArticle(number, `tags: ${tags}\n`));
  }
  const problems = content.problems();
  assert.deepEqual(
    problems.filter((problem) => problem.endsWith(":6:8 tag-twin")),
    Array.from({ length: 20 }, (_, index) => `${name(index + 1)}:6:8 tag-twin`),
  );
  assert.deepEqual(
    problems.filter((problem) => !problem.endsWith(":6:8 tag-twin")),
    Array.from({ length: 20 }, (_, index) => `${name(index + 31)}:6:20 tag-twin`),
  );
});

test("a tag twin is mended by the other spelling", () => {
  using content = new SampleContent();
  content.write("a.md", sampleArticle(1, "tags: [می‌شود, می شود]\n"));
  const newspaper = content.check();
  assert.ok(!newspaper.ok);
  const [problem, ...more] = newspaper.problems;
  assert.deepEqual(more, []);
  assert.equal(problem?.repair, "می‌شود");
  assert.deepEqual(problem.range?.start, { line: 6, column: 16 });
});

test("pins come in the order typed, each edition with its lead", () => {
  using content = new SampleContent("editions: [en, fa]\n");
  for (const id of [1, 2, 3]) content.write(`${id}.md`, sampleArticle(id, id === 2 ? persian : ""));
  content.write(
    "front.yaml",
    "stories:\n  - { id: 3, size: lead }\n  - { id: 2, size: lead }\n  - id: 1\n",
  );
  assert.deepEqual(
    content.read().pins.map(({ id, size }) => [id, size]),
    [
      ["3", "lead"],
      ["2", "lead"],
      ["1", "large"],
    ],
  );
});

test("with one edition, articles of either language share its lead", () => {
  using content = new SampleContent();
  content.write("1.md", sampleArticle(1));
  content.write("2.md", sampleArticle(2, persian));
  content.write("front.yaml", "stories: [{ id: 1, size: lead }, { id: 2, size: lead }]\n");
  assert.deepEqual(content.problems(), ["front.yaml:1:40 pin-lead"]);
});

test("a newspaper needs no front.yaml, and one under another name is told so", () => {
  using content = new SampleContent();
  content.write("1.md", sampleArticle(1));
  assert.deepEqual(content.read().pins, []);
  for (const name of ["Front.yml", "1401/front.yaml", ".jpg", "a.gif", "a.jfif"]) {
    content.write(name, "stories: [{ id: 1 }]\n");
  }
  const newspaper = content.check();
  assert.ok(!newspaper.ok);
  assert.deepEqual(
    newspaper.problems.map(({ file, rule, repair }) => [file, rule, repair]),
    [
      ["content/.jpg", "file-extension", undefined],
      ["content/1401/front.yaml", "file-extension", undefined],
      ["content/Front.yml", "file-extension", "front.yaml"],
      ["content/a.gif", "file-extension", undefined],
      ["content/a.jfif", "file-extension", "a.jpg"],
    ],
  );
});

test("an edition without an article is a mistake, unless an article at fault may be its own", () => {
  using content = new SampleContent("editions: [fa, en]\n");
  content.write("1.md", sampleArticle(1));
  assert.deepEqual(content.problems(), ["masthead.yaml:9:1 edition-empty"]);
  content.write("2.md", sampleArticle(2, "lang: fq\n"));
  assert.deepEqual(content.problems(), ["2.md:6:7 value-choice"]);
  content.write("2.md", sampleArticle(2, persian));
  assert.deepEqual(
    content.read().masthead.editions.map(({ root }) => root),
    ["/", "/fa/"],
  );
});
