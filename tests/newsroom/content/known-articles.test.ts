import assert from "node:assert/strict";
import { test } from "node:test";
import { idOfRank, rankOfId } from "../../../src/newsroom/article/id.ts";
import { IdTable } from "../../../src/newsroom/content/known-articles.ts";

/** In the order in which articles of one instant stand, from the last to the first. */
const ids = ["0", "9", "00", "01", "10", "99", "0322596", "322596000", "000000000000", "999999999999"];

test("an id comes back from its rank, and ranks are in the order of ids", () => {
  const ranks = ids.map(rankOfId);
  assert.deepEqual(ranks.map(idOfRank), ids);
  assert.deepEqual([...ranks].sort((a, b) => a - b), ranks);
  assert.equal(new Set(ranks).size, ids.length);
  assert.ok(ranks.every(Number.isSafeInteger));
});

test("a table has each id once, however many there are", () => {
  const many = [...ids, ...Array.from({ length: 5000 }, (_, number) => String(100_000 + number * 3))];
  const table = new IdTable(many.length);
  many.forEach((id, place) => { assert.equal(table.add(id), place); });
  many.forEach((id, place) => { assert.equal(table.add(id), place); });
  many.forEach((id, place) => { assert.equal(table.find(id), place); });
  for (const id of ["1", "000", "100001", "0100000"]) assert.equal(table.find(id), -1);
  assert.deepEqual([...table], many);
});

test("an empty table has no id", () => {
  assert.equal(new IdTable(0).find("1"), -1);
});
