import assert from "node:assert/strict";
import { test } from "node:test";
import { findNeighbours } from "../../../src/site/archive/neighbour-table.ts";
import type { CorrectionsPage } from "../../../src/site/archive/pages.ts";
import { planArchive } from "./plan-archive.ts";
import type { Summary } from "../../../src/site/archive/summary.ts";
import type { Correction, Retraction } from "../../../src/newsroom/article/article.ts";
import { rangeAt } from "../../../src/language/problem/problem.ts";
import {
  english,
  idsOf,
  momentOf,
  persian,
  pin,
  sampleArchive,
  sampleRow,
  sampleSummary,
} from "./sample-archive.ts";

const range = rangeAt(1, 1);
const correction = (date: string, text: string): Correction => {
  return { date: momentOf(date), text, range };
};
const retracted: Retraction = { date: momentOf("1401/5/1"), reason: "Sample reason.", range };

/** The same article, retracted. */
function retract({ article, lede }: Summary): Summary {
  return { article: { ...article, retracted }, lede };
}

function planCorrections(...summaries: readonly Summary[]): readonly CorrectionsPage[] {
  return planArchive(sampleArchive(summaries)).corrections;
}

test("each edition lists what was put right in it, the newest first", () => {
  const archive = sampleArchive(
    [
      sampleSummary("1", "1401/4/1", {
        corrections: [correction("1401/4/2", "a"), correction("1401/4/9 10:00", "b")],
      }),
      retract(sampleSummary("2", "1401/4/2", { corrections: [correction("1401/4/3", "c")] })),
      sampleSummary("3", "1401/4/3"),
      sampleSummary("4", "1401/4/3", { lang: "fa", corrections: [correction("1401/4/4", "d")] }),
    ],
    { editions: [english, persian] },
  );
  assert.deepEqual(
    planArchive(archive).corrections.map(({ permalink, amendments }) => [
      permalink,
      amendments.map(({ summary, kind, text }) => `${summary.article.id} ${kind} ${text}`),
    ]),
    [
      [
        "/corrections/",
        ["2 retraction Sample reason.", "1 correction b", "2 correction c", "1 correction a"],
      ],
      ["/fa/corrections/", ["4 correction d"]],
    ],
  );
});

test("more than 40 have pages counted from the oldest, and a new one changes the last alone", () => {
  const row = (count: number) =>
    sampleRow(count).map(({ article, lede }) => ({
      article: { ...article, corrections: [{ date: article.date, text: article.id, range }] },
      lede,
    }));
  const drawn = (pages: readonly CorrectionsPage[]) =>
    pages.map(
      ({ permalink, amendments, older = "–", newer = "–" }) =>
        `${permalink} ${amendments[0]?.text ?? ""}…${amendments.at(-1)?.text ?? ""} ${older} ${newer}`,
    );
  assert.deepEqual(drawn(planCorrections(...row(40))), ["/corrections/ 1040…1001 – –"]);
  const before = planCorrections(...row(81));
  assert.deepEqual(drawn(before), [
    "/corrections/ 1081…1042 /corrections/page/2/ –",
    "/corrections/page/1/ 1040…1001 – /corrections/page/2/",
    "/corrections/page/2/ 1080…1041 /corrections/page/1/ /corrections/page/3/",
    "/corrections/page/3/ 1081…1081 /corrections/page/2/ /corrections/",
  ]);
  assert.deepEqual(planCorrections(...row(82)).slice(1, 3), before.slice(1, 3));
});

test("a retracted article leaves the fronts, pinned or not, and stays on its day and pages", () => {
  const row = sampleRow(82, { tags: ["A tag"] });
  const summaries = row.map((summary) =>
    ["1082", "1080", "1042", "1005"].includes(summary.article.id) ? retract(summary) : summary,
  );
  const plan = (of: readonly Summary[]) =>
    planArchive(sampleArchive(of, { pins: [pin("1005", "lead"), pin("1007")] }));
  const [before, after] = [plan(row), plan(summaries)];
  const front = idsOf(after.fronts[0]?.stories.map(({ summary }) => summary) ?? []);
  assert.deepEqual(front.slice(0, 4), ["1081", "1007", "1079", "1078"]);
  for (const kind of ["deskPages", "tagPages"] as const) {
    const pages = after[kind].filter(({ stories }) => stories.length > 0);
    assert.deepEqual(
      pages.map(({ permalink, stories }) => [permalink.split("/").at(-2), stories.length]).slice(1),
      [
        ["1", 40],
        ["2", 40],
        ["3", 2],
      ],
    );
    const ids = idsOf(pages[0]?.stories ?? []);
    assert.deepEqual([ids[0], ids[1], ids.at(-1), ids.length], ["1081", "1079", "1040", 40]);
    // The newest that the front leaves out, 1039, is on the first page.
    assert.match(pages[0]?.older ?? "", /page\/1\/$/);
    const pagesOf = (pages: typeof after) =>
      pages[kind].slice(-3).map(({ stories }) => idsOf(stories));
    assert.deepEqual(pagesOf(after), pagesOf(before));
  }
  const days = (pages: typeof after) =>
    pages.days.map(({ desks }) => desks.map(({ stories }) => idsOf(stories)));
  assert.deepEqual(days(after), days(before));
});

test("where every article of a long list is retracted, its front leads to the last page", () => {
  const [front, ...pages] = planArchive(sampleArchive(sampleRow(81).map(retract))).deskPages;
  assert.deepEqual(front?.stories, []);
  assert.equal(front.older, "/politics/page/3/");
  assert.equal(pages[2]?.stories.length, 1);
});

test("no later article is related to a retracted one; those beside it lead to it", () => {
  const tags = ["A tag"];
  const [first, second, third, fourth] = ["1", "2", "3", "4"].map((id) =>
    sampleSummary(id, `1401/4/${id}`, { tags }),
  ) as [Summary, Summary, Summary, Summary];
  const found = findNeighbours(sampleArchive([first, retract(second), third, fourth]));
  assert.deepEqual(idsOf(found.get("4")?.related ?? []), ["1"]);
  assert.equal(found.get("3")?.previous?.article.id, "2");
  assert.equal(found.get("1")?.next?.article.id, "2");
});
