import assert from "node:assert/strict";
import { test } from "node:test";
import { suggest } from "../../../src/language/problem/suggest.ts";

const desks = ["international", "politics", "economy", "science", "sports"];

const table: readonly (readonly [typed: string, meant: string | undefined])[] = [
  ["politcs", "politics"],
  ["Politics", "politics"],
  ["sport", "sports"],
  ["internatonal", "international"],
  ["weather", undefined],
  ["x", undefined],
  ["", undefined],
];

for (const [typed, meant] of table) {
  test(`${JSON.stringify(typed)} was meant to be ${meant ?? "something else"}`, () => {
    assert.equal(suggest(typed, desks), meant);
  });
}
