import assert from "node:assert/strict";
import { test } from "node:test";
import { isBlank } from "../../../src/language/typography/blank.ts";

const blank = {
  nothing: "",
  "white space": " \t\n\u00A0\u2003\u3000",
  "joiners, marks and soft hyphens": "\u200C\u200D\u200E\u200F\u061C\u00AD",
  "invisible fillers": "\u3164\u115F\u200B\uFEFF",
  "variation selectors": "\uFE0F\u{E0100}",
  "combining marks alone": "\u0301\u064E",
  "an empty braille cell": "\u2800",
};
for (const [name, text] of Object.entries(blank)) {
  test(`blank: ${name}`, () => {
    assert.equal(isBlank(text), true);
  });
}

for (const text of ["a", "خ", ".", "—", "7", "۷", "😀", "e\u0301", "\u200Cخ"]) {
  test(`visible: ${JSON.stringify(text)}`, () => {
    assert.equal(isBlank(text), false);
  });
}
