import assert from "node:assert/strict";
import { test } from "node:test";
import { parseBody } from "../../../src/newsroom/markdown/parse-body.ts";
import {
  renderBody,
  type BodyPicture,
  type RenderedBody,
} from "../../../src/newsroom/markdown/rendered-body.ts";
import { languages, type Language } from "../../../src/language/words/language.ts";
import { readFixture } from "../../language/typography/read-fixture.ts";

function render(markdown: string, lang: Language = "en"): RenderedBody {
  const result = parseBody({ markdown, firstLine: 1 }, { file: "sample.md", lang });
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

/** A picture as the tables have it: `[bridge.jpg | A bridge | Its caption]`. */
function describePicture({ file, alt, caption }: BodyPicture): string {
  return `[${[file, alt, ...(caption === undefined ? [] : [caption])].join(" | ")}]`;
}

for (const lang of languages) {
  for (const { place, title, input, expected } of readFixture(`markdown/rendering-${lang}.txt`)) {
    test(`${place}: ${title}`, () => {
      assert.equal(renderBody(render(input, lang), describePicture).trimEnd(), expected);
    });
  }
}

const ledes = {
  "the first paragraph": [
    "# Head\n\nFirst *one*,\n`code` and [link](/a).\n\nSecond",
    "First one, code and link.",
  ],
  "one by itself before one in a list or quote": ["> Quote\n\n- item\n\nSample", "Sample"],
  "one of a quote where there is no other": ["# Head\n\n> Quote", "Quote"],
  "no blank one": ["&nbsp;\n\nSample", "Sample"],
  "no direction marks and no soft hyphens, but ZWNJ": [
    "C++\u200E co\u00ADop می\u200Cخواهم",
    "C++ coop می\u200Cخواهم",
  ],
  "no picture": ["![Words](a.jpg)\n\n- ![Words](b.jpg)\n\nSample", "Sample"],
  "nothing where there are only headings": ["# Head", ""],
} as const;
for (const [name, [markdown, expected]] of Object.entries(ledes)) {
  test(`the lede is ${name}`, () => {
    assert.equal(render(markdown).lede, expected);
  });
}
