import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { readNewspaper } from "../../../src/newsroom/content/read-newspaper.ts";

let content: string;

beforeEach(() => {
  content = fs.mkdtempSync(path.join(os.tmpdir(), "khabar-content-"));
  fs.copyFileSync("tests/sites/masthead.yaml", path.join(content, "masthead.yaml"));
});

afterEach(() => {
  fs.rmSync(content, { recursive: true });
});

function write(file: string, data: string | Uint8Array): void {
  const target = path.join(content, file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, data);
}

function article(id: string, date = "1401/4/6 19:41", body = "Sample text."): string {
  return `---\nid: ${id}\ndate: ${date}\ndesk: politics\ntitle: A sample\n---\n\n${body}\n`;
}

function read() {
  const newspaper = readNewspaper({ location: content, name: "content" });
  assert.ok(newspaper.ok, JSON.stringify(newspaper));
  return newspaper.value;
}

test("articles may stand in any folder, and come newest first, then by id", () => {
  write("a.md", article("9", "1401/4/6"));
  write("1401/04/b.md", article("10", "1401/4/6"));
  write("deep/er/خبر.md", article("8", "1401/4/6 10:00"));
  write("c.md", article("7", "1400/1/1"));
  assert.deepEqual(
    read().articles.map(({ article: { id } }) => id),
    ["8", "10", "9", "7"],
  );
});

test("what machines and editors leave behind is not an article", () => {
  write("a.md", article("1"));
  for (const name of [".DS_Store", "Thumbs.db", "a.md~", ".a.md.swp", "1401/.DS_Store"]) {
    write(name, "\0");
  }
  assert.equal(read().articles.length, 1);
});

test("a hidden folder is one mistake, however much is in it", () => {
  write("a.md", article("1"));
  for (const name of ["HEAD", "objects/a", "objects/b"]) write(`.git/${name}`, "");
  const newspaper = readNewspaper({ location: content, name: "content" });
  assert.ok(!newspaper.ok);
  assert.deepEqual(
    newspaper.problems.map(({ file, rule }) => [file, rule]),
    [["content/.git", "file-extension"]],
  );
});

test("a byte order mark and Windows line ends change nothing", () => {
  write("a.md", `\ufeff${article("1").replaceAll("\n", "\r\n")}`);
  const [first] = read().articles;
  assert.equal(first?.body.pieces.join("").trim(), "<p>Sample text.</p>");
});

test("the text of an article is published character for character", () => {
  const text = "“Tajik and Hazara”… می‌شود — it's ‎A&B <c> 🏴󠁧󠁢󠁥󠁮󠁧󠁿";
  write("a.md", article("1", undefined, text));
  const [first] = read().articles;
  assert.ok(first !== undefined);
  assert.ok(first.body.lede.includes("“Tajik and Hazara”… می‌شود — it's A&B <c>"));
  assert.ok(first.body.pieces.join("").includes("A&amp;B &lt;c&gt;"));
});

test("every problem of every file is reported in one sorted list, the same each time", () => {
  for (let number = 20; number > 0; number -= 1) {
    write(`${number}.md`, article("x").replace("politics", "politcs"));
  }
  const runs = [0, 1].map(() => readNewspaper({ location: content, name: "content" }));
  assert.deepEqual(runs[0], runs[1]);
  assert.ok(runs[0]?.ok === false);
  assert.equal(runs[0].problems.length, 40);
  const files = runs[0].problems.map(({ file }) => file);
  assert.deepEqual(files, [...files].sort());
});

test("a broken masthead doesn't hide the mistakes of articles", () => {
  write("masthead.yaml", "name: x\n");
  write("a.md", "no front matter\n");
  const newspaper = readNewspaper({ location: content, name: "content" });
  assert.ok(!newspaper.ok);
  const rules = new Set(newspaper.problems.map(({ rule }) => rule));
  assert.ok(rules.has("front-matter-missing") && rules.has("value-shape"));
});

test("a mistake in the front matter doesn't hide those of the text", () => {
  write("a.md", article("1", undefined, "![a](b.jpg)\n\nSample.").replace("A sample", "A: sample"));
  const newspaper = readNewspaper({ location: content, name: "content" });
  assert.ok(!newspaper.ok);
  assert.deepEqual(
    newspaper.problems.map(({ rule }) => rule),
    ["front-matter-syntax", "picture-missing"],
  );
});

/** Files of 512 KiB that a reader with a quadratic or recursive step would choke on. */
const heavy: { readonly [name: string]: string } = {
  "one line of text": article("1", undefined, "a".repeat(500_000)),
  "combining marks": article("1", undefined, "\u0301".repeat(200_000)),
  "forbidden characters": article("1", undefined, "\u0007".repeat(500_000)),
  "open brackets in front matter": `---\na: ${"[".repeat(60_000)}\n---\nSample.\n`,
  "many keys": `---\n${Array.from({ length: 9000 }, (_, i) => `k${i}: 1\n`).join("")}---\nSample.\n`,
  "many tags": `---\ntags: [${"a,".repeat(30_000)}a]\n---\nSample.\n`,
};

for (const [name, text] of Object.entries(heavy)) {
  test(`${name} are answered`, () => {
    write("a.md", text);
    readNewspaper({ location: content, name: "content" });
  });
}
