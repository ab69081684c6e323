import assert from "node:assert/strict";
import { test } from "node:test";
import { toPlainText } from "../../../src/language/typography/plain-text.ts";

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
