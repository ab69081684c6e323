import assert from "node:assert/strict";
import { test } from "node:test";
import { findProse, placeholder } from "../../../src/newsroom/markdown/find-prose.ts";

/** Markdown, and its prose: each block on a line of its own, `□` for what is no prose. */
const bodies: readonly (readonly [markdown: string, prose: readonly string[]])[] = [
  ["Sample *text* of **two** ~~three~~ words.", ["Sample text of two three words."]],
  ["One\ntwo  \nthree\\\nfour", ["One\ntwo\nthree\nfour"]],
  ['A [link *here*](/a "link") and `code` and ``a ` b`` end', ["A link here and □ and □ end"]],
  ["<https://a.example/x> and [*b*][b] ![c](d.jpg) e\n\n[b]: /b", ["□ and □ □ e"]],
  ["\\*star\\* &amp; `` ` `` x", ["□star□ □ □ x"]],
  ["- one\n  two\n- > three\n  > four", ["one\ntwo", "three\nfour"]],
  ["# Head *line*\n\nUnder\n===", ["Head line", "Under"]],
  ["| a \\| b | *c* |\n| - | - |\n| d | `e` f |", ["a | b", "c", "d", "□ f"]],
  ["    code\n\n```\nmore\n```\n\n😀 «سلام» ***x***y", ["😀 «سلام» xy"]],
  ["*a **b** c* __d__ `e`*f*", ["a b c d □f"]],
  ["", []],
];

for (const [markdown, expected] of bodies) {
  test(`the prose of ${JSON.stringify(markdown)}, each letter at its place`, () => {
    const { blocks } = findProse({ markdown, firstLine: 1 }, { file: "a.md", lang: "en" });
    assert.deepEqual(
      blocks.map(({ text }) => text.replaceAll(placeholder, "□")),
      expected,
    );
    for (const block of blocks) {
      for (const { 0: word, index } of block.text.matchAll(/[\p{L}\p{P}]+/gu)) {
        const { start, end } = block.toSource({ start: index, end: index + word.length });
        assert.equal(markdown.slice(start, end).replaceAll(/[\\*_~`]/g, ""), word);
      }
    }
  });
}

test("links without words are found", () => {
  const markdown = "a [](/b) [c](/d) [ ](/e) [![f](g.jpg)](/h)";
  const { emptyLinks } = findProse({ markdown, firstLine: 1 }, { file: "a.md", lang: "en" });
  assert.deepEqual(
    emptyLinks.map(({ start, end }) => markdown.slice(start, end)),
    ["[](/b)", "[ ](/e)"],
  );
});
