import assert from "node:assert/strict";
import { test } from "node:test";
import { findSilentChange } from "../../../src/commands/check/find-silent-change.ts";
import { momentOf } from "../../layouts/sample-newspaper.ts";

const published = `---
id: 1
date: 1401/4/6 19:41
desk: politics
kicker: A sample kicker
title: A sample headline
byline: Sample Name
tags: [Sample]
---

Sample text of two
lines.

Another paragraph.
`;

const clock = { now: momentOf("1401/4/10").instant, timeZone: "Asia/Tehran" };

/** What is said of a change, with its place. */
function tell(before: string, after: string): string {
  const found = findSilentChange(before, after, "content/1.md", clock);
  if (found === undefined) return "nothing";
  const { line, column } = found.range?.start ?? { line: 0, column: 0 };
  return `${found.details.key ?? "text"} ${line}:${column}`;
}

/** The published article with a line of front matter more. */
const adding = (line: string, source = published): string =>
  source.replace("tags:", `${line}\ntags:`);

const changed = published.replace("Another", "One more");

const cases: readonly (readonly [name: string, before: string, after: string, told: string])[] = [
  ["nothing changed", published, published, "nothing"],
  ["a word of the text", published, changed, "text 14:1"],
  ["the end of the text", published, published.replace("\n\nAnother paragraph.", ""), "text 12:1"],
  ["a paragraph more", published, `${published}\nMore.\n`, "text 16:1"],
  ["the headline", published, published.replace("sample headline", "headline"), "title 6:8"],
  ["the byline, and the text", published, changed.replace("Sample Name", "Name"), "byline 7:9"],
  ["a kicker less", published, published.replace(/kicker:.*\n/, ""), "kicker 0:0"],
  ["a deck more", published, adding("deck: A sample deck."), "deck 8:7"],
  ["white space", published, published.replace("two\nlines.", "two  lines.\n"), "nothing"],
  [
    "quotes around the title",
    published,
    published.replace(/title: (.*)/, 'title: "$1"'),
    "nothing",
  ],
  ["tags, which are no text", published, published.replace("[Sample]", "[Other]"), "nothing"],
  ["with an update", published, adding("updated: 1401/4/7", changed), "nothing"],
  [
    "with an update that stood before",
    adding("updated: 1401/4/7"),
    adding("updated: 1401/4/7", changed),
    "text 15:1",
  ],
  [
    "with another update",
    adding("updated: 1401/4/7"),
    adding("updated: 1401/4/8", changed),
    "nothing",
  ],
  [
    "with a correction more",
    adding("corrections: [{ date: 1401/4/7, text: A sample. }]"),
    adding(
      "corrections: [{ date: 1401/4/7, text: A sample. }, { date: 1401/4/8, text: B. }]",
      changed,
    ),
    "nothing",
  ],
  [
    "with a retraction",
    published,
    adding("retracted: { date: 1401/4/7, reason: R. }", changed),
    "nothing",
  ],
  [
    "of a retracted article the text, which nobody sees",
    adding("retracted: { date: 1401/4/7, reason: R. }"),
    adding("retracted: { date: 1401/4/7, reason: R. }", changed),
    "nothing",
  ],
  [
    "of a retracted article the headline",
    adding("retracted: { date: 1401/4/7, reason: R. }"),
    adding("retracted: { date: 1401/4/7, reason: R. }", changed.replace("sample h", "h")),
    "title 6:8",
  ],
  ["a draft", adding("draft: true"), changed, "nothing"],
  ["no draft", adding("draft: false"), changed, "text 14:1"],
  ["an embargo that is not over", adding("embargo: 1401/4/10 00:01"), changed, "nothing"],
  [
    "an embargo that is over",
    adding("embargo: 1401/4/9"),
    adding("embargo: 1401/4/9", changed),
    "text 15:1",
  ],
  ["was no article", "Sample text.\n", changed, "nothing"],
  ["is no article", published, "Sample text.\n", "nothing"],
];

for (const [name, before, after, told] of cases) {
  test(name, () => {
    assert.equal(tell(before, after), told);
  });
}
