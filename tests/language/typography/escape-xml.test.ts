import assert from "node:assert/strict";
import { test } from "node:test";
import { escapeXml } from "../../../src/language/typography/escape-xml.ts";

const table: readonly (readonly [text: string, xml: string])[] = [
  ["A & B <c>", "A &amp; B &lt;c&gt;"],
  [`"quoted" and 'quoted'`, "&quot;quoted&quot; and &#39;quoted&#39;"],
  ["&amp;", "&amp;amp;"],
  ["]]>", "]]&gt;"],
  ["a\tb\nc\rd", "a&#9;b&#10;c&#13;d"],
  ["می\u200Cخواهم\u2028😀", "می\u200Cخواهم\u2028😀"],
  ["", ""],
];

for (const [text, xml] of table) {
  test(`${JSON.stringify(text)} is ${xml}`, () => {
    assert.equal(escapeXml(text), xml);
  });
}

for (const text of ["\0", "\u000B", "\u001B", "\uFFFE", "\uD800", "x\uDC00y"]) {
  test(`${JSON.stringify(text)} is refused, not dropped`, () => {
    assert.throws(() => escapeXml(text), RangeError);
  });
}
