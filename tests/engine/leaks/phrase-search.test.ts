import assert from "node:assert/strict";
import { test } from "node:test";
import { countWords } from "../../../src/engine/leaks/hash-words.ts";
import { PhraseSearch } from "../../../src/engine/leaks/phrase-search.ts";
import { pick, seedRandom } from "../../../src/newsroom/sample/random.ts";
import type { Random } from "../../../src/newsroom/sample/random.ts";

const words = ["a", "bb", "geese", "1994", "شن", "می\u200cرود", "100%", "\ud83e\udebf"];
const dropped = ["\u00ad", "\u200f", "\u2068"];
const betweenPhraseWords = [" ", " ", ", ", "."];
const betweenTextWords = [
  ...[" ", " ", "\n", " \u00a0", ", ", ".", "<b>", "&amp;", '"', "\\n", "\\\\", "\\u003c"],
  ...dropped.map((character) => ` ${character}`),
];

function write(random: Random, between: readonly string[], count: number): string {
  let text = pick(random, words);
  while (count-- > 1) text += pick(random, between) + pick(random, words);
  return text;
}

/** Some words with what nobody sees within. */
function hide(random: Random, text: string): string {
  return text.replace(/(?<=[a-z])[a-z]/g, (letter) =>
    random(8) === 0 ? pick(random, dropped) + letter : letter,
  );
}

/** Whether a phrase stands in a text, found the slow way. */
function stands(phrase: string, text: string): boolean {
  const plain = text.replace(/\\(?:u[0-9a-f]{4}|.)/g, "<").replace(/[\u00ad\u200f\u2068]/g, "");
  const source = phrase.replace(/[.]/g, "\\.").replaceAll(" ", "[\\s\u00a0]+");
  const word = String.raw`[\p{L}\p{M}\p{N}\p{Cs}_%\u200c\u200d\u{1fabf}]`;
  return new RegExp(`(?<!${word})${source}(?!${word})`, "u").test(plain);
}

test("a search finds each phrase that stands in a text, and no other", () => {
  let found = 0;
  for (let seed = 1; seed <= 400; seed += 1) {
    const random = seedRandom(seed);
    const phrases = Array.from({ length: 1 + random(6) }, () => ({
      text: write(random, betweenPhraseWords, 1 + random(8)),
    }));
    const usual = countWords([write(random, [" "], random(12))]);
    const parts = Array.from({ length: 1 + random(4) }, () =>
      random(2) === 0
        ? hide(random, pick(random, phrases).text)
        : write(random, betweenTextWords, 1 + random(12)),
    );
    const text = parts.reduce((all, part) => all + pick(random, betweenTextWords) + part);
    const told = new Set<string>();
    const search = new PhraseSearch(usual);
    for (const phrase of phrases) search.addPhrase(phrase.text);
    search.find(text, (phrase) => {
      told.add(search.textOf(phrase));
      return random(2) === 0;
    });
    const expected = new Set(
      phrases.map((phrase) => phrase.text).filter((phrase) => stands(phrase, text)),
    );
    assert.deepEqual(
      [...told].sort(),
      [...expected].sort(),
      JSON.stringify({ seed, text, phrases }),
    );
    found += told.size;
  }
  assert.ok(found > 400, `only ${found} phrases were found`);
});
