import assert from "node:assert/strict";
import { test } from "node:test";
import { formatGithub } from "../../../src/language/problem/format-github.ts";
import { formatJson } from "../../../src/language/problem/format-json.ts";
import { formatSarif } from "../../../src/language/problem/format-sarif.ts";
import type { Problem, ProblemOf } from "../../../src/language/problem/problem.ts";
import { rangeAt } from "../../../src/language/problem/problem.ts";
import { rules } from "../../../src/language/problem/rules.ts";
import { sampleProblems } from "./sample-problems.ts";

const unknownDesk: ProblemOf<"desk-unknown"> = {
  rule: "desk-unknown",
  details: { desk: "politcs" },
  file: "content/1401/04/322596.md",
  range: rangeAt(5, 7, 7),
  repair: "politics",
};

function withDesk(desk: string): Problem {
  return { ...unknownDesk, details: { desk } };
}

const severalLines: Problem = {
  ...unknownDesk,
  range: { start: { line: 5, column: 7 }, end: { line: 7, column: 2 } },
};

const wholeFile: Problem = {
  rule: "file-extension",
  details: { name: "a.markdown" },
  file: "content/a.markdown",
  repair: "a.md",
};

test("JSON tells all that is known of a problem", () => {
  assert.deepEqual(JSON.parse(formatJson([unknownDesk], "en")), {
    version: 1,
    problems: [
      {
        file: "content/1401/04/322596.md",
        range: { start: { line: 5, column: 7 }, end: { line: 5, column: 14 } },
        rule: "desk-unknown",
        severity: "mistake",
        message: 'Unknown desk "politcs"; did you mean "politics"?',
        repair: "politics",
      },
    ],
  });
});

test("JSON says null where there is no range or no repair, and an empty list for no problem", () => {
  const link: Problem = { rule: "file-link", details: {}, file: "content/a.md" };
  assert.match(formatJson([link], "en"), /"range": null,[^]*"repair": null\n/);
  assert.deepEqual(JSON.parse(formatJson([], "en")), { version: 1, problems: [] });
});

const hostileTexts = [
  "two\nlines\r\n",
  '"quotes" and \\ backslashes',
  "100% of a, b: c::error::",
  "\u001b]0;pwn\u0007\u009b31m",
  "\u202eabc\u2069\u2066",
  "سیاست می\u200cشود",
  "half \ud83d of a pair",
  "tag \u{e0041} letters",
  "\u2028\u2029",
];

/** Everything that steers a terminal or reorders its line, but for the line ends of the report. */
const steering = /(?![\n\u2066-\u2069])[\p{Cc}\u061c\u200e\u200f\u2028-\u202e]/u;

for (const text of hostileTexts) {
  const name = JSON.stringify(text);
  const problem: Problem = { ...withDesk(text), file: `content/${text.replace(/\p{Cs}/u, "")}.md` };

  test(`JSON holds ${name} whole, and no character that steers a terminal`, () => {
    const json = formatJson([problem], "en");
    const { problems } = JSON.parse(json) as { problems: readonly { file: string }[] };
    assert.equal(problems[0]?.file, problem.file);
    assert.doesNotMatch(json, /(?!\n)[\p{Cc}\u2028-\u202e\u2066-\u2069]/u);
  });

  test(`SARIF holds ${name} in one result with a URI that leads back to the file`, () => {
    const sarif = formatSarif([problem], "fa", "0.1.0");
    const [result] = resultsOf(sarif);
    const uri = result?.locations[0]?.physicalLocation.artifactLocation.uri ?? "";
    assert.equal(uri.split("/").map(decodeURIComponent).join("/"), problem.file);
    assert.match(uri, /^[A-Za-z0-9\-._~!'()*%/]+$/);
    assert.doesNotMatch(sarif, /(?!\n)[\p{Cc}\u2028-\u202e\u2066-\u2069]/u);
  });

  test(`GitHub gets one command for ${name}, and no other from it`, () => {
    const lines = formatGithub([problem], "en").split("\n");
    assert.equal(lines.length, 2);
    assert.equal(lines[1], "");
    const parts = /^::error file=([^,:]*),line=5,endLine=5,col=7,endColumn=14,title=desk-unknown::/;
    assert.equal(unescape(parts.exec(lines[0] ?? "")?.[1] ?? ""), problem.file);
    assert.doesNotMatch(formatGithub([withDesk(text)], "en"), steering);
  });
}

/** As the runner undoes the escapes of a property. */
function unescape(value: string): string {
  return value.replace(/%(25|0D|0A|3A|2C)/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const commands: readonly (readonly [name: string, problem: Problem, command: string])[] = [
  [
    "one line",
    unknownDesk,
    '::error file=content/1401/04/322596.md,line=5,endLine=5,col=7,endColumn=14,title=desk-unknown::Unknown desk "politcs"; did you mean "politics"?',
  ],
  [
    "several lines, which may have no columns",
    severalLines,
    '::error file=content/1401/04/322596.md,line=5,endLine=7,title=desk-unknown::Unknown desk "politcs"; did you mean "politics"?',
  ],
  [
    "a whole file",
    wholeFile,
    '::error file=content/a.markdown,title=file-extension::Khabar doesn\'t know a file of this name; rename "a.markdown" to "a.md"',
  ],
  [
    "a name and a value with what commands are made of",
    { ...withDesk("100%, a: b"), file: "content/100%, a: b.md" },
    '::error file=content/100%25%2C a%3A b.md,line=5,endLine=5,col=7,endColumn=14,title=desk-unknown::Unknown desk "100%25, a: b"; did you mean "politics"?',
  ],
];

for (const [name, problem, command] of commands) {
  test(`a command of GitHub for ${name}`, () => {
    assert.equal(formatGithub([problem], "en"), `${command}\n`);
  });
}

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region: object;
    };
  }[];
  readonly fixes?: readonly object[];
}

interface SarifLog {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly SarifResult[];
    },
  ];
}

function resultsOf(sarif: string): readonly SarifResult[] {
  return (JSON.parse(sarif) as SarifLog).runs[0].results;
}

test("a result of SARIF has place and fix in code points", () => {
  const sarif = formatSarif([unknownDesk], "en", "0.1.0");
  assert.match(sarif, /"columnKind": "unicodeCodePoints"/);
  const uri = "content/1401/04/322596.md";
  const region = { startLine: 5, startColumn: 7, endLine: 5, endColumn: 14 };
  const replacement = { deletedRegion: region, insertedContent: { text: "politics" } };
  assert.deepEqual(resultsOf(sarif), [
    {
      ruleId: "desk-unknown",
      ruleIndex: Object.keys(rules).indexOf("desk-unknown"),
      level: "error",
      message: { text: 'Unknown desk "politcs"; did you mean "politics"?' },
      locations: [{ physicalLocation: { artifactLocation: { uri }, region } }],
      fixes: [{ artifactChanges: [{ artifactLocation: { uri }, replacements: [replacement] }] }],
    },
  ]);
});

test("a repair that deletes inserts nothing, and one without a range is no fix", () => {
  const invisible: Problem = {
    rule: "character-invisible",
    details: { codePoint: 0x200b },
    file: "content/a.md",
    range: rangeAt(2, 3, 1),
    repair: "",
  };
  const [deletion, rename] = resultsOf(formatSarif([invisible, wholeFile], "en", "0.1.0"));
  assert.doesNotMatch(JSON.stringify(deletion?.fixes), /insertedContent/);
  assert.equal(rename?.fixes, undefined);
  assert.deepEqual(rename?.locations[0]?.physicalLocation.region, { startLine: 1 });
});

test("a file elsewhere on the machine has an absolute URI", () => {
  const [result] = resultsOf(formatSarif([{ ...unknownDesk, file: "/tmp/a b/c.md" }], "en", "0"));
  assert.equal(
    result?.locations[0]?.physicalLocation.artifactLocation.uri,
    "file:///tmp/a%20b/c.md",
  );
});

test("SARIF lists every rule, and each result points at its own", () => {
  const log = JSON.parse(formatSarif(sampleProblems, "en", "0.1.0")) as SarifLog;
  const [{ tool, results }] = log.runs;
  assert.deepEqual(
    tool.driver.rules.map(({ id }) => id),
    Object.keys(rules),
  );
  for (const { ruleId, ruleIndex, message } of results) {
    assert.equal(tool.driver.rules[ruleIndex]?.id, ruleId);
    assert.match(message.text, /[.?]$/);
  }
});
