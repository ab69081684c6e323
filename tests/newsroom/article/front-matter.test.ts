import assert from "node:assert/strict";
import { test } from "node:test";
import { parseFrontMatter } from "../../../src/newsroom/article/front-matter.ts";

const keys = "id: 1\ntitle: A sample\n";

test("divides keys and text, and knows on which line the text starts", () => {
  const divided = parseFrontMatter(`---\n${keys}---\n\nSample text.\n`, "a.md");
  assert.ok(divided.ok && divided.value.fields.ok);
  assert.deepEqual(
    divided.value.fields.value.entries.map(({ key }) => key),
    ["id", "title"],
  );
  const { markdown, firstLine } = divided.value.text;
  const line = firstLine + markdown.split("\n").indexOf("Sample text.");
  assert.equal(line, 6);
});

test("a second block of front matter is text of the article", () => {
  const divided = parseFrontMatter(`---\n${keys}---\n---js\n{}\n---\n`, "a.md");
  assert.ok(divided.ok);
  assert.equal(divided.value.text.markdown, "---js\n{}\n---\n");
});

test("the same broken text is refused each time it is read", () => {
  const broken = '---\ntitle: "A sample\n---\nText.\n';
  for (let time = 0; time < 2; time += 1) {
    const divided = parseFrontMatter(broken, "a.md");
    assert.ok(divided.ok && !divided.value.fields.ok);
  }
});

/** First lines that gray-matter would take for front matter of another language, or of its own. */
const languages = [
  ...["---js", "--- js", "---JS", "---javascript", "---node", "---coffee", "---cson", "---json"],
  ...["---toml", "---yaml", "---yml", "--- yaml", "---jsLegacy", "---constructor", "---__proto__"],
];

declare global {
  var ranFromContent: boolean | undefined;
}

for (const line of languages) {
  test(`${line} is refused, and nothing in it runs`, () => {
    const code = `${line}\n({ id: (globalThis.ranFromContent = true) })\n---\nText.\n`;
    const divided = parseFrontMatter(code, "a.md");
    assert.ok(!divided.ok);
    assert.equal(divided.problems[0]?.rule, "front-matter-language");
    assert.equal(globalThis.ranFromContent, undefined);
  });
}
