import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { copyProject } from "../../project-copy.ts";

const copy = copyProject();
after(() => {
  copy.remove();
});
fs.rmSync(path.join(copy.folder, "content/1401"), { recursive: true });

function article(keys: string, body: string): string {
  return `---\n${keys}date: 1401/4/7\ndesk: politics\ntitle: A sample\ntags: [sample]\n---\n\n${body}\n`;
}

const files: { readonly [name: string]: string } = {
  "english.md": article("id: 1\n", 'A “sample”, a "sample" and the the sample.'),
  "persian.md": `\uFEFF${article("id: ۲\nlang: fa\n", "متن كوتاه").replaceAll("\n", "\r\n")}`,
  "fence.md": article("id: 3\n", "Sample.").replace("---\n\n", "----\n\n"),
  "fine.md": article("id: 4\n", "Sample."),
  "wrong.md": article("id: 5\nkicker: [a]\n", "A “sample”'s text"),
};
for (const [name, text] of Object.entries(files)) copy.write(`content/${name}`, text);
const read = (name: string): string =>
  fs.readFileSync(path.join(copy.folder, "content", name), "utf8");
fs.chmodSync(path.join(copy.folder, "content/english.md"), 0o640);

test("warnings alone are no failure, unless --strict counts them as mistakes", () => {
  assert.equal(copy.khabar(["check", "content/english.md"]).status, 0);
  assert.match(copy.khabar(["check", "content/english.md"]).stdout, /\n3 warnings\n$/);
  assert.equal(copy.khabar(["check", "--strict", "content/english.md"]).status, 1);
  assert.equal(copy.khabar(["check", "--strict", "content/fine.md"]).status, 0);
});

test("with --strict each report calls a warning a mistake, as its exit code does", () => {
  const strict = (...words: string[]): string =>
    copy.khabar(["check", "--strict", ...words, "content/english.md"]).stdout;
  assert.match(strict(), /\n3 mistakes\n$/);
  assert.doesNotMatch(strict(), /Warning:/);
  assert.match(strict("--format", "github"), /^(?:::error [^\n]+\n){3}$/);
  assert.equal(strict("--format", "json").match(/"severity": "mistake"/g)?.length, 3);
  const { results } = (JSON.parse(strict("--format", "sarif")) as SarifLog).runs[0];
  assert.deepEqual(
    results.map(({ level }) => level),
    ["error", "error", "error"],
  );
});

interface SarifLog {
  readonly runs: readonly [{ readonly results: readonly { readonly level: string }[] }];
}

test("--fix of one file changes no other", () => {
  const { stdout, status } = copy.khabar(["check", "--fix", "content/fence.md"]);
  assert.equal(status, 0);
  assert.equal(read("fence.md"), article("id: 3\n", "Sample."));
  assert.match(stdout, /^--- content\/fence\.md\n\+\+\+ content\/fence\.md\n@@ -4,6 \+4,6 @@\n/);
  assert.match(stdout, /\n-----\n\+---\n/);
  for (const name of ["english.md", "persian.md", "wrong.md"])
    assert.equal(read(name), files[name]);
});

test("--fix mends what changes no word, shows it, and tells what is left", () => {
  const { stdout, status } = copy.khabar(["check", "--fix"]);
  assert.equal(status, 1);
  assert.equal(
    read("english.md"),
    article("id: 1\n", "A “sample”, a “sample” and the the sample."),
  );
  const persian = article("id: 2\nlang: fa\n", "متن کوتاه").replaceAll("\n", "\r\n");
  assert.equal(read("persian.md"), `\uFEFF${persian}`);
  assert.equal(read("wrong.md"), files["wrong.md"]);
  assert.match(
    stdout,
    /\n-A “sample”, a "sample" and the the sample\.\n\+A “sample”, a “sample” and/,
  );
  assert.match(stdout, /english\.md:9:\d+: Warning: "the" stands twice/);
  assert.match(stdout, /wrong\.md:3:9: kicker must be text, not a list/);
  assert.match(stdout, /\n1 mistake and 1 warning\n$/);
  assert.equal(fs.statSync(path.join(copy.folder, "content/english.md")).mode & 0o777, 0o640);
  assert.deepEqual(fs.readdirSync(path.join(copy.folder, "content")).sort(), [
    ...Object.keys(files).sort().slice(0, 3),
    ...["masthead.yaml", "persian.md", "wrong.md"],
  ]);
});

test("a second --fix changes nothing", () => {
  const before = Object.keys(files).map(read);
  const { stdout } = copy.khabar(["check", "--fix"]);
  assert.doesNotMatch(stdout, /^[-+@]/m);
  assert.deepEqual(Object.keys(files).map(read), before);
});

test("programs get the report alone, and the diff beside it", () => {
  copy.write("content/english.md", files["english.md"] ?? "");
  const { stdout, stderr } = copy.khabar(["check", "--fix", "--format", "json"]);
  assert.match(stderr, /^--- content\/english\.md\n/);
  assert.ok(Array.isArray((JSON.parse(stdout) as { readonly problems: unknown }).problems));
});

test("--fix follows no link", () => {
  const outside = path.join(copy.folder, "outside.md");
  fs.writeFileSync(outside, files["english.md"] ?? "");
  fs.symlinkSync(outside, path.join(copy.folder, "content/link.md"));
  copy.khabar(["check", "--fix"]);
  assert.equal(fs.readFileSync(outside, "utf8"), files["english.md"]);
});
