import assert from "node:assert/strict";
import { test } from "node:test";
import MarkdownIt from "markdown-it";
import { boundQuotes } from "../../../src/newsroom/markdown/bounded-quotes.ts";
import { parseBody } from "../../../src/newsroom/markdown/parse-body.ts";
import { randomTexts } from "../../language/typography/random-text.ts";

const stock = new MarkdownIt();
const bounded = new MarkdownIt();
const only = new MarkdownIt().block.ruler;
only.enableOnly("blockquote");
const [quoteRule] = only.getRules("");
assert.ok(quoteRule);
bounded.block.ruler.at("blockquote", boundQuotes(quoteRule), {
  alt: ["paragraph", "reference", "blockquote", "list"],
});

test("bounded quotes give the HTML that markdown-it gives", () => {
  const pieces = [
    ...[
      "> ",
      ">",
      "> > ",
      "\n",
      "\n\n",
      "a",
      "b\n",
      "# h\n",
      "- ",
      "1. ",
      "```\n",
      "===\n",
      "---\n",
    ],
    ...["    ", "  ", "\t", "[a]: /b\n", "[a]", "'t\n", "a|b\n", "-|-\n", "* * *\n", "> a\nb\n"],
  ];
  for (const text of randomTexts(322596, pieces, { count: 8_000, length: 16 })) {
    assert.equal(bounded.render(text), stock.render(text), JSON.stringify(text));
  }
});

test("quotes that end at once take no quadratic time: each of these took half a minute", () => {
  const lines = ["> # a\nb\n", ">a\n>=\nb\n", "> [a]: /b\nb\n", "> ```\nb\n", "> > * * *\n> a|b\n"];
  for (const line of lines) {
    const markdown = line.repeat(Math.floor(120_000 / line.length));
    assert.ok(parseBody({ markdown, firstLine: 1 }, { file: "sample.md", lang: "en" }));
  }
});
