import assert from "node:assert/strict";
import { test } from "node:test";
import { joinSmallBatches } from "../../../src/engine/plan/page-batch.ts";
import { shareBatches } from "../../../src/engine/workers/plan-tasks.ts";
import type { PlannedBatch } from "../../../src/engine/plan/page-batch.ts";

/** Parts with so many files each; what can't be rendered anywhere comes last. */
function* partsOf(sizes: readonly number[], single?: number): Generator<PlannedBatch> {
  let file = 0;
  const partOf = (size: number, isIndependent: boolean): PlannedBatch => ({
    pages: {},
    keys: new Map(Array.from({ length: size }, () => [`${file++}.html`, "key"])),
    isIndependent,
  });
  for (const size of sizes) yield partOf(size, true);
  if (single !== undefined) yield partOf(single, false);
}

const tasks: readonly (readonly [
  sizes: readonly number[],
  single: number | undefined,
  few: number,
  given: readonly number[],
  own: number,
])[] = [
  [[], undefined, 200, [], 0],
  [[], 3, 200, [], 3],
  [[1, 1], 3, 200, [], 5],
  [[100, 100], undefined, 200, [], 200],
  [[100, 100, 1], 3, 200, [100, 100, 1], 3],
  [[100, 101, 50, 50], 3, 200, [100, 101, 50, 50], 3],
  [[1, 2], 3, 0, [1, 2], 3],
];
for (const [sizes, single, few, given, own] of tasks) {
  test(`of ${sizes.join(" + ")} pages, ${given.length} parts are given to workers`, () => {
    const rendered: PlannedBatch[] = [];
    const parts = partsOf(sizes, single);
    const all = [...shareBatches(parts, few, (left) => rendered.push(...left))];
    assert.deepEqual(
      all.map(({ keys }) => keys.size),
      given,
    );
    assert.equal(
      rendered.reduce((sum, { keys }) => sum + keys.size, 0),
      own,
    );
  });
}

test("one process renders a large site piece by piece, and nothing twice", () => {
  const sizes = Array.from({ length: 41 }, () => 250);
  const pieces = [...joinSmallBatches(partsOf(sizes, 7))].map(({ keys }) => keys);
  assert.deepEqual(
    pieces.map(({ size }) => size),
    [2500, 2500, 2500, 2500, 257],
  );
  assert.equal(new Set(pieces.flatMap((keys) => [...keys.keys()])).size, 41 * 250 + 7);
});
