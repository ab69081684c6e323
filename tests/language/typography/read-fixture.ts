import { readFileSync } from "node:fs";

interface FixtureCase {
  /** The file's name and the line where the case starts. */
  readonly place: string;
  readonly title: string;
  readonly input: string;
  readonly expected: string;
}

/**
 * Reads a table of cases in the format of markdown-it's own tests: a title, then a line with a dot,
 * the input, a dot, what is expected, a dot. Blank lines and lines that start with `//` may stand
 * between cases.
 */
export function readFixture(path: string): readonly FixtureCase[] {
  const url = new URL(`../../fixtures/${path}`, import.meta.url);
  const lines = readFileSync(url, "utf8").split("\n");
  const cases: FixtureCase[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const title = lines[at] ?? "";
    if (title === "" || title.startsWith("//")) continue;
    const first = at + 1;
    const second = lines.indexOf(".", first + 1);
    const end = lines.indexOf(".", second + 1);
    if (lines[first] !== "." || second < 0 || end < second) {
      throw new Error(`${path}:${String(at + 1)}: not a case`);
    }
    cases.push({
      place: `${path}:${String(at + 1)}`,
      title,
      input: lines.slice(first + 1, second).join("\n"),
      expected: lines.slice(second + 1, end).join("\n"),
    });
    at = end;
  }
  if (cases.length === 0) throw new Error(`${path}: no cases`);
  return cases;
}
