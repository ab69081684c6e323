import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { copyProject, sampleArticle } from "../../project-copy.ts";

const copy = copyProject();
after(() => {
  copy.remove();
});
fs.rmSync(path.join(copy.folder, "content/1401"), { recursive: true });
const tags = "[sample]";
copy.write("content/desk.md", sampleArticle("7", { desk: "politcs" }));
copy.write("content/first.md", sampleArticle("8", { tags }));
copy.write("content/second.md", sampleArticle("8"));
copy.write("content/سالم.md", sampleArticle("9", { tags }));

interface Report {
  readonly version: number;
  readonly problems: readonly { readonly file: string; readonly rule: string }[];
}

function rulesOf(words: readonly string[]): readonly string[] {
  const { stdout } = copy.khabar(["check", "--format", "json", ...words]);
  return (JSON.parse(stdout) as Report).problems.map(({ file, rule }) => `${file} ${rule}`);
}

test("a check tells every mistake of every file, and their number", () => {
  const { status, stdout, stderr } = copy.khabar(["check"]);
  assert.equal(status, 1);
  assert.equal(stderr, "");
  assert.match(stdout, /^content\/desk\.md:4:7: Unknown desk "politcs"; did you mean "politics"\?/);
  assert.match(stdout, /^content\/second\.md:2:5: id "8" is also that of content\/first\.md;/m);
  assert.match(stdout, /\n2 mistakes\n$/);
});

test("a check in Persian tells the same, with the place as editors' tools read it", () => {
  const { stdout } = copy.khabar(["check", "--lang", "fa"]);
  assert.match(stdout, /^content\/desk\.md:4:7: \u2067سرویس «\u2068politcs\u2069» شناخته نیست/);
  assert.match(stdout, /\n\u2067۲ خطا\u2069\n$/);
});

test("of some files only what concerns them is told, and decides the exit code", () => {
  assert.deepEqual(rulesOf(["content/desk.md"]), ["content/desk.md desk-unknown"]);
  const { status, stdout } = copy.khabar(["check", "content/سالم.md"]);
  assert.equal(stdout, "1 file, no mistakes; 2 mistakes in other files\n");
  assert.equal(status, 0);
});

test("an id that two files share concerns both", () => {
  const expected = ["content/second.md id-duplicate"];
  assert.deepEqual(rulesOf(["content/first.md"]), expected);
  assert.deepEqual(rulesOf(["content/second.md"]), expected);
});

test("a file may be named from the root of the disk, too", () => {
  const file = path.join(copy.folder, "content/desk.md");
  assert.deepEqual(rulesOf([file]), ["content/desk.md desk-unknown"]);
});

test("a broken masthead concerns every file: without it none was checked", () => {
  const masthead = path.join(copy.folder, "content/masthead.yaml");
  const text = fs.readFileSync(masthead, "utf8");
  fs.writeFileSync(masthead, text.replace("language: en", "language: de"));
  assert.deepEqual(rulesOf(["content/desk.md"]), ["content/masthead.yaml value-choice"]);
  fs.writeFileSync(masthead, text);
});

test("programs get nothing but the report", () => {
  for (const format of ["json", "sarif"]) {
    const { status, stdout, stderr } = copy.khabar(["check", "--format", format]);
    assert.equal(status, 1);
    assert.equal(stderr, "");
    JSON.parse(stdout);
  }
  const { stdout } = copy.khabar(["check", "--format", "github"]);
  for (const line of stdout.trimEnd().split("\n")) assert.match(line, /^::error file=content\//);
  assert.equal(copy.khabar(["check", "--format", "github", "content/سالم.md"]).stdout, "");
});

/** Command lines that can't be obeyed, and the sentence that says so. */
const wrong: readonly (readonly [words: readonly string[], sentence: string])[] = [
  [["--format", "jsn"], `--format can't be "jsn"; did you mean "json"?\n`],
  [["--format", "xml-1"], `--format can't be "xml-1"; it is one of text, json, github, sarif.\n`],
  [["--lang", "de"], `--lang can't be "de"; it is one of en, fa.\n`],
  [["content/none.md"], `There is no file "content/none.md".\n`],
  [["package.json"], `"package.json" doesn't stand in the content folder, content.\n`],
  [["content"], `"content" is a folder; name files of it, like content/*.md.\n`],
];

for (const [words, sentence] of wrong) {
  test(`khabar check ${words.join(" ")} exits 2 with one plain sentence`, () => {
    const { status, stdout, stderr } = copy.khabar(["check", ...words]);
    assert.deepEqual([status, stdout, stderr], [2, "", sentence]);
  });
}

test("a file behind a linked folder stands where the link leads", () => {
  fs.symlinkSync(path.join(copy.folder, "content"), path.join(copy.folder, "linked"));
  assert.deepEqual(rulesOf(["linked/desk.md"]), ["content/desk.md desk-unknown"]);
});

test("twenty broken files give twenty located reports, in the same order each time", () => {
  const names = Array.from({ length: 20 }, (_, index) => `content/broken/${20 - index}.md`);
  names.forEach((name, index) => {
    copy.write(name, sampleArticle(String(100 + index), { desk: "politcs", tags }));
  });
  const [first, second] = [0, 1].map(() => copy.khabar(["check", ...names]).stdout);
  assert.equal(first, second);
  const located = [...(first ?? "").matchAll(/^(content\/broken\/\d+\.md):4:7: /gm)];
  assert.deepEqual(
    located.map(([, name]) => name),
    names.toSorted(),
  );
  fs.rmSync(path.join(copy.folder, "content/broken"), { recursive: true });
});

test("two people's drafts with one id are told of, like any two articles", () => {
  copy.write("content/draft-a.md", sampleArticle("300", { tags, draft: "true" }));
  copy.write("content/draft-b.md", sampleArticle("300", { tags, draft: "true" }));
  assert.match(
    copy.khabar(["check", "content/draft-b.md"]).stdout,
    /^content\/draft-b\.md:2:5: id "300" is also that of content\/draft-a\.md; give one of the two another id/,
  );
  for (const name of ["a", "b"]) fs.rmSync(path.join(copy.folder, `content/draft-${name}.md`));
});
