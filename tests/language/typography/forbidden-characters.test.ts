import assert from "node:assert/strict";
import { test } from "node:test";
import { findForbiddenCharacters } from "../../../src/language/typography/forbidden-characters.ts";

function rulesIn(text: string): readonly string[] {
  return [...findForbiddenCharacters(text)].map(({ fault }) => fault.rule);
}

function rangeOf(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

const forbidden = {
  "character-control": [
    ...rangeOf(0x00, 0x08),
    ...rangeOf(0x0b, 0x1f),
    ...rangeOf(0x7f, 0x9f),
    ...[0x2028, 0x2029],
  ],
  "character-direction": [...rangeOf(0x202a, 0x202e), ...rangeOf(0x2066, 0x2069)],
  "character-invisible": [
    ...[0x115f, 0x1160, 0x180e, 0x200b, 0x3164, 0xfeff, 0xffa0],
    ...rangeOf(0x2060, 0x2064),
    ...rangeOf(0x206a, 0x206f),
    ...rangeOf(0xfff9, 0xfffb),
    ...rangeOf(0xe0000, 0xe007f),
  ],
  "character-invalid": [
    ...[0xfffd, 0xfffe, 0xffff, 0x1fffe, 0x10ffff, 0xd800, 0xdbff, 0xdc00, 0xdfff],
    ...rangeOf(0xfdd0, 0xfdef),
  ],
} as const;

for (const [rule, codePoints] of Object.entries(forbidden)) {
  test(`${rule}: each of its ${String(codePoints.length)} code points is found`, () => {
    for (const codePoint of codePoints) {
      const text = `a${String.fromCodePoint(codePoint)}b`;
      const [found, ...more] = findForbiddenCharacters(text);
      assert.deepEqual(
        { index: found?.index, length: found?.length, rule: found?.fault.rule, more },
        { index: 1, length: text.length - 2, rule, more: [] },
        `U+${codePoint.toString(16)}`,
      );
      assert.deepEqual(found?.fault.details, { codePoint });
    }
  });
}

const welcome = {
  "tab and newline": "a\tb\nc",
  "ZWNJ in Persian": "می\u200Cخواهم",
  "ZWJ in an emoji": "👩\u200D🚀",
  "LRM, RLM and ALM": "C++\u200E و\u200F خ\u061C",
  "soft hyphen and no-break space": "co\u00ADop\u00A0eration",
  "variation selectors": "❤\uFE0F 葛\u{E0100}",
  "the flags of England, Scotland and Wales": "🏴󠁧󠁢󠁥󠁮󠁧󠁿🏴󠁧󠁢󠁳󠁣󠁴󠁿🏴󠁧󠁢󠁷󠁬󠁳󠁿",
  "a whole surrogate pair": "𝄞",
};
for (const [name, text] of Object.entries(welcome)) {
  test(`welcome: ${name}`, () => {
    assert.deepEqual([...findForbiddenCharacters(text)], []);
  });
}

test("finds all of a text, in order, with offsets in code units", () => {
  const found = [...findForbiddenCharacters("😀\u202Ex\u0000\uFEFF")];
  assert.deepEqual(
    found.map(({ index, fault }) => [index, fault.rule]),
    [
      [2, "character-direction"],
      [4, "character-control"],
      [5, "character-invisible"],
    ],
  );
});

test("a flag that hides a message, or is never closed, is no flag", () => {
  const tags = (text: string) =>
    [...text].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join("");
  assert.equal(rulesIn(`🏴${tags("secretmessage")}\u{E007F}`).length, 14);
  assert.equal(rulesIn(`🏴${tags("gbeng")}`).length, 5);
  assert.equal(rulesIn(`🏳${tags("gbeng")}\u{E007F}`).length, 6);
});

test("mends by leaving out, by a space for what broke a line, and not at all where text was lost", () => {
  const repairs = [
    ...findForbiddenCharacters("\u202E\u200B\u0001\u0085\u2028\u2029\uFFFD\uD800"),
  ].map(({ fault }) => fault.repair);
  assert.deepEqual(repairs, ["", "", "", " ", " ", " ", undefined, undefined]);
});
