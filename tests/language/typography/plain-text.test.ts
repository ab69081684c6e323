import assert from "node:assert/strict";
import { test } from "node:test";
import { isBlank, toPlainText } from "../../../src/language/typography/plain-text.ts";

test("leaves out direction marks and soft hyphens", () => {
  const marks = "\u200E\u200F\u061C\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";
  assert.equal(toPlainText(`co\u00ADop ${marks}C++\u200E!`), "coop C++!");
});

test("folds white space to one line", () => {
  assert.equal(toPlainText(" a \n\t b\u00A0c\u2028d "), "a b c d");
});

test("keeps the zero-width non-joiner", () => {
  assert.equal(toPlainText("می\u200Cخواهم"), "می\u200Cخواهم");
});

test("leaves nothing that is not plain at the start, inside or at the end of a text", () => {
  for (let code = 0; code < 0x10000; code += 1) {
    const character = String.fromCharCode(code);
    const inside = toPlainText(`a${character}b`);
    if (inside !== `a${character}b`) assert.match(inside, /^a ?b$/);
    const isKept = inside === `a${character}b` && character !== " ";
    for (const text of [`${character}a`, `a${character}`]) {
      assert.equal(toPlainText(text), isKept ? text : "a", code.toString(16));
    }
  }
});

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
