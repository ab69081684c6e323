import { rangeAt } from "../../src/problem/problem.ts";
import type { Problem } from "../../src/problem/problem.ts";
import type { RuleDetails, RuleId, SyntaxReason, YamlFeature } from "../../src/problem/rules.ts";

const sample = "sample";

const syntaxReasons: { readonly [R in SyntaxReason]: true } = {
  colon: true,
  quote: true,
  "after quote": true,
  escape: true,
  tab: true,
  indent: true,
  bracket: true,
  key: true,
  depth: true,
  start: true,
  other: true,
};

const yamlFeatures: { readonly [F in YamlFeature]: true } = {
  anchor: true,
  alias: true,
  "merge key": true,
  tag: true,
  directive: true,
  "second document": true,
};

/** Details of each rule, every way its sentence can go; a rule without them fails the type check. */
const details: { readonly [R in RuleId]: readonly RuleDetails[R][] } = {
  "content-missing": [{}],
  "content-empty": [{}],
  "content-link": [{}],
  "masthead-missing": [{}],
  "file-link": [{}],
  "file-kind": [{ kind: "socket" }, { kind: "pipe" }, { kind: "device" }, { kind: "folder" }],
  "file-name": [{ codePoint: 0x202e }],
  "file-extension": [{ name: sample }],
  "file-size": [{ bytes: 600_000, limit: 524_288 }],
  "file-unreadable": [{ reason: "permission denied" }, { reason: "it has just been deleted" }],
  "file-encoding": [{ found: "UTF-16" }, { found: "bytes" }],
  "file-empty": [{}],
  "file-line-end": [{}],
  "character-control": [{ codePoint: 7 }],
  "character-direction": [{ codePoint: 0x202e }],
  "character-invisible": [{ codePoint: 0x200b }],
  "character-invalid": [{ codePoint: 0xfffd }],
  "front-matter-missing": [{}],
  "front-matter-fence": [{ found: sample }],
  "front-matter-language": [{ language: sample }],
  "front-matter-unclosed": [{}],
  "front-matter-size": [{ limit: 65_536 }],
  "front-matter-syntax": (Object.keys(syntaxReasons) as SyntaxReason[]).map((reason) => ({
    reason,
  })),
  "front-matter-shape": [{ found: "text" }, { found: "list" }],
  "front-matter-feature": (Object.keys(yamlFeatures) as YamlFeature[]).map((feature) => ({
    feature,
  })),
  "front-matter-comment": [{ key: sample }],
  "key-missing": [{ key: sample }],
  "key-unknown": [{ key: sample }],
  "key-duplicate": [{ key: sample }],
  "value-shape": [
    { key: sample, expected: "text", found: "list" },
    { key: sample, expected: "group", found: "nothing" },
  ],
  "value-empty": [{ key: sample }],
  "value-lines": [{ key: sample }],
  "value-length": [{ key: sample, length: 400, limit: 300 }],
  "value-choice": [{ key: sample, value: sample, choices: [sample, sample] }],
  "id-form": [{ id: sample }],
  "id-duplicate": [{ id: sample, other: sample }],
  "date-form": [{ text: sample }],
  "date-gregorian": [{ text: sample }],
  "date-year": [{ year: 1100, first: 1206, last: 1498 }],
  "date-month": [{ month: 13 }],
  "date-day": [{ year: 1404, month: 12, day: 30, days: 29 }],
  "time-form": [{ text: sample }],
  "time-skipped": [{ time: "00:30", until: "01:00" }],
  "updated-early": [{ updated: "1401/4/5", date: "1401/4/6 19:41" }],
  "moment-early": [
    { key: "retracted.date", moment: "1401/4/5", otherKey: "date", other: "1401/4/6 19:41" },
  ],
  "desk-unknown": [{ desk: sample }],
  "translation-unknown": [{ id: sample }],
  "translation-language": [
    { id: sample, lang: "fa" },
    { id: sample, lang: "en" },
  ],
  "translation-one-way": [{ id: sample, file: sample, own: sample }],
  "tag-duplicate": [{ tag: sample }],
  "tag-twin": [{ tag: sample, other: sample }],
  "tag-comma": [{ tag: sample }],
  "tag-form": [{ tag: sample }],
  "address-form": [{ address: sample }],
  "time-zone-unknown": [{ timeZone: sample }],
  "slug-form": [{ slug: sample }],
  "slug-duplicate": [{ slug: sample }],
  "slug-reserved": [{ slug: sample }],
  "edition-language": [{ language: sample }],
  "edition-duplicate": [{ language: sample }],
  "edition-empty": [{ language: sample }],
  "pin-unknown": [{ id: sample }],
  "pin-duplicate": [{ id: sample }],
  "pin-lead": [{ id: sample, other: sample }],
  "body-empty": [{}],
  "body-depth": [{ limit: 12 }],
  "body-links": [{ limit: 100_000 }],
  "table-row": [{ cells: 4, columns: 3 }],
  "link-address": [{ address: sample }, { address: sample, meant: sample }],
  "picture-form": [{ address: sample }],
  "picture-address": [{ address: sample }],
  "picture-outside": [{ address: sample }],
  "picture-missing": [{ address: sample }, { address: sample, meant: sample }],
  "picture-extension": [{ name: sample }],
  "picture-alt": [{}],
  "picture-place": [{}],
  "picture-size": [{ bytes: 40_000_000, limit: 33_554_432 }],
  "picture-content": [{ found: sample }],
  "picture-small": [{ width: 80, height: 60, least: 100 }],
  "picture-large": [{ width: 20_000, height: 10_000, megapixels: 100 }],
  "picture-moving": [{}],
  "picture-broken": [{ file: sample }],
};

/** A problem of every rule in every way it can go, without a repair and with one. */
export const sampleProblems: readonly Problem[] = Object.entries(details).flatMap(([rule, ways]) =>
  ways.flatMap((way): Problem[] => {
    const problem = {
      rule,
      details: way,
      file: "content/1401/04/322596.md",
      range: rangeAt(5, 7, 7),
    } as Problem;
    return [problem, { ...problem, repair: sample }];
  }),
);
