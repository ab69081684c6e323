import assert from "node:assert/strict";
import { test } from "node:test";
import { findNeighbours } from "../../../src/site/archive/neighbour-table.ts";
import type { Neighbours } from "../../../src/site/archive/pages.ts";
import type { Summary } from "../../../src/site/archive/summary.ts";
import type { Edition } from "../../../src/newsroom/masthead/masthead.ts";
import {
  deskOf,
  english,
  idsOf,
  persian,
  sampleArchive,
  sampleRow,
  sampleSummary,
} from "./sample-archive.ts";

function neighboursOf(
  id: string,
  summaries: readonly Summary[],
  editions?: readonly Edition[],
): Neighbours {
  const found = findNeighbours(sampleArchive(summaries, editions && { editions })).get(id);
  assert.ok(found, id);
  return found;
}

function beside({ previous, next }: Neighbours): string {
  return `${previous?.article.id ?? "–"} ${next?.article.id ?? "–"}`;
}

test("previous and next are of the same desk, by instant and then by id", () => {
  const summaries = [
    sampleSummary("9", "1401/4/6 10:00"),
    sampleSummary("10", "1401/4/6 10:00"),
    sampleSummary("8", "1401/4/6 09:00"),
    sampleSummary("11", "1401/4/6 09:30", { desk: deskOf("sport") }),
  ];
  assert.deepEqual(
    ["8", "9", "10", "11"].map((id) => beside(neighboursOf(id, summaries))),
    ["– 9", "8 10", "9 –", "– –"],
  );
});

test("neighbours are of one edition", () => {
  const summaries = [
    sampleSummary("1", "1401/1/1", { tags: ["x"] }),
    sampleSummary("2", "1401/1/2", { tags: ["x"], lang: "fa" }),
    sampleSummary("3", "1401/1/3", { tags: ["x"] }),
    sampleSummary("4", "1401/1/4", { tags: ["x"], lang: "fa" }),
    sampleSummary("5", "1401/1/5", { tags: ["x"] }),
  ];
  const apart = neighboursOf("5", summaries, [english, persian]);
  assert.equal(beside(apart), "3 –");
  assert.deepEqual(idsOf(apart.related), ["1"]);
  assert.equal(beside(neighboursOf("5", summaries)), "4 –");
});

test("related are those with the most shared tags, then of the desk, then the newest", () => {
  const sport = { desk: deskOf("sport") };
  const summaries = [
    sampleSummary("1", "1401/1/1", { ...sport, tags: ["a", "b"] }),
    sampleSummary("2", "1401/1/2", { tags: ["a"] }),
    sampleSummary("3", "1401/1/3", { ...sport, tags: ["a", "B"] }),
    sampleSummary("4", "1401/1/4", { ...sport, tags: ["b"] }),
    sampleSummary("5", "1401/1/5"),
    sampleSummary("6", "1401/1/6", sport),
    sampleSummary("7", "1401/1/7"),
    sampleSummary("8", "1401/1/8", { tags: ["b", "a", "c"] }),
  ];
  const { previous, related } = neighboursOf("8", summaries);
  assert.equal(previous?.article.id, "7");
  assert.deepEqual(idsOf(related), ["3", "1", "2", "4"]);
});

test("without tags the desk alone relates, and its previous article is not told twice", () => {
  assert.deepEqual(idsOf(neighboursOf("1007", sampleRow(9)).related), [
    "1005",
    "1004",
    "1003",
    "1002",
  ]);
  assert.deepEqual(neighboursOf("1001", sampleRow(2)).related, []);
  assert.deepEqual(neighboursOf("1002", sampleRow(2)).related, []);
});

test("an article of the same instant is not related, whatever it shares", () => {
  const summaries = [
    sampleSummary("1", "1401/1/1", { tags: ["x"] }),
    ...["2", "3", "4"].map((id) => sampleSummary(id, "1401/1/2 08:00", { tags: ["x"] })),
    sampleSummary("5", "1401/1/2 08:01", { tags: ["x"] }),
  ];
  assert.deepEqual(
    ["2", "3", "4", "5"].map((id) => idsOf(neighboursOf(id, summaries).related).join(" ")),
    // 1 is the previous of 2, and 4 that of 5.
    ["", "1", "1", "3 2 1"],
  );
});

test("a rare tag finds an article long after its desk forgot it", () => {
  const summaries = [
    sampleSummary("1", "1401/1/1 01:00", { tags: ["Rare"] }),
    ...sampleRow(60, { tags: ["Common"] }),
    sampleSummary("2", "1401/12/1", { tags: ["rare"] }),
  ];
  assert.deepEqual(idsOf(neighboursOf("2", summaries).related), ["1", "1059", "1058", "1057"]);
});

test("an article with thousands of tags is compared with few", () => {
  const tags = Array.from({ length: 5000 }, (_, index) => `tag ${index}`);
  const summaries = [
    sampleSummary("1", "1401/1/1", { tags: ["tag 4999"], desk: deskOf("sport") }),
    sampleSummary("2", "1401/1/2", { tags: ["tag 7"], desk: deskOf("sport") }),
    sampleSummary("3", "1401/1/3", { tags }),
  ];
  assert.deepEqual(idsOf(neighboursOf("3", summaries).related), ["2"]);
});
