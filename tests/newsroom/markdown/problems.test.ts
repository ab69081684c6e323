import assert from "node:assert/strict";
import { test } from "node:test";
import { parseBody } from "../../../src/newsroom/markdown/parse-body.ts";
import type { Problem } from "../../../src/language/problem/problem.ts";
import { readFixture } from "../../language/typography/read-fixture.ts";

function problemsOf(markdown: string): readonly Problem[] {
  const result = parseBody({ markdown, firstLine: 7 }, { file: "sample.md", lang: "en" });
  return result.ok ? [] : result.problems;
}

function describe({ range, rule, details, repair }: Problem): string {
  const [detail] = Object.values(details) as readonly (string | number)[];
  const places = [range?.start, range?.end].map(
    (at) => `${String(at?.line)}:${String(at?.column)}`,
  );
  const mending = repair === undefined ? "" : ` → ${JSON.stringify(repair)}`;
  return `${places.join("-")} ${rule}${detail === undefined ? "" : ` ${String(detail)}`}${mending}`;
}

for (const { place, title, input, expected } of readFixture("markdown/problems.txt")) {
  test(`${place}: ${title}`, () => {
    assert.equal(problemsOf(input).map(describe).join("\n"), expected);
  });
}

test("twelve quotes, twelve lists and twelve emphases are welcome, and nothing of them is lost", () => {
  for (const markdown of [
    `${"> ".repeat(12)}Sample`,
    `${"- ".repeat(12)}Sample\n\n${"  ".repeat(12)}| a |\n${"  ".repeat(12)}|-|`,
    `${"*a ".repeat(12)}Sample${"*".repeat(12)}`,
  ]) {
    const result = parseBody({ markdown, firstLine: 1 }, { file: "sample.md", lang: "en" });
    assert.ok(result.ok);
    assert.match(result.value.pieces.join(""), /Sample/);
  }
});

test("a definition repeated by many links may not fill the page", () => {
  const definition = `\n\n[b]: /${"x".repeat(999)}`;
  assert.deepEqual(problemsOf(`${"[a][b] ".repeat(100)}${definition}`), []);
  const [problem, ...more] = problemsOf(`${"[a][b] ".repeat(101)}${definition}`);
  assert.deepEqual(more, []);
  assert.equal(problem?.rule, "body-links");
  assert.deepEqual(problem.range?.start, { line: 7, column: 701 });
});

test("a message repeats no more of an address than can be read", () => {
  const [problem] = problemsOf(`[a](x:${"y".repeat(1000)})`);
  assert.ok(problem?.rule === "link-address");
  assert.equal(problem.details.address.length, 200);
});

/** Addresses without a scheme, and what was meant. */
const schemeless: readonly (readonly [address: string, meant: string | undefined])[] = [
  ["www.khabar.example", "https://www.khabar.example"],
  ["khabar.example/news/1/?a=b#c", "https://khabar.example/news/1/?a=b#c"],
  ["desk@khabar.example", "mailto:desk@khabar.example"],
  ["322596.md", undefined],
  ["../322596", undefined],
  ["javascript:alert(1)", undefined],
];

for (const [address, meant] of schemeless) {
  test(`a link to ${address} was meant to go to ${meant ?? "who knows"}`, () => {
    const [problem] = problemsOf(`[a](${address})`);
    assert.ok(problem?.rule === "link-address");
    assert.equal(problem.details.meant, meant);
  });
}
