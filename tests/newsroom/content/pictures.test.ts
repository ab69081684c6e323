import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { readPicture } from "../../../src/newsroom/content/read-picture.ts";
import { jpegStart, sampleArticle, SampleContent } from "./open-content.ts";

const image = (file: string) => `image:\n  file: ${file}\n  alt: A\n  credit: C\n`;

test("pictures are found from their article's folder, and listed once, sorted", () => {
  using content = new SampleContent();
  const files = ["z.jpg", "1401/پل زیبا.JPEG", "1401/04/a.png", "unused.avif"];
  for (const file of files) content.write(file, jpegStart);
  content.write(
    "1401/04/1.md",
    sampleArticle(
      1,
      image("../پل زیبا.JPEG"),
      '![A](./a.png)\n![B](../%D9%BE%D9%84%20زیبا.JPEG "C")\n\n![Z](<../x/../../z.jpg>)\n\nText.',
    ),
  );
  const { articles, pictures } = content.read();
  assert.deepEqual(
    pictures.map(({ file }) => file),
    ["content/1401/04/a.png", "content/1401/پل زیبا.JPEG", "content/z.jpg"],
  );
  assert.deepEqual(
    pictures.map(({ location }) => location),
    ["1401/04/a.png", "1401/پل زیبا.JPEG", "z.jpg"].map((file) => path.join(content.folder, file)),
  );
  assert.deepEqual(pictures[1]?.named.range.start, { line: 7, column: 9 });
  const [first] = articles;
  assert.equal(first?.article.image?.file, "content/1401/پل زیبا.JPEG");
  assert.deepEqual(
    first.body.pictures.map(({ file, alt, caption }) => [file, alt, caption]),
    [
      ["content/1401/04/a.png", "A", undefined],
      ["content/1401/پل زیبا.JPEG", "B", "C"],
      ["content/z.jpg", "Z", undefined],
    ],
  );
});

test("the picture named first is named by the first file, whatever the dates", () => {
  using content = new SampleContent();
  content.write("a.jpg", jpegStart);
  content.write("b.md", sampleArticle(2, image("a.jpg")).replace("1401/4/6", "1402/4/6"));
  content.write("a.md", sampleArticle(1, image("a.jpg")));
  assert.equal(content.read().pictures[0]?.named.file, "content/a.md");
});

/** Names that would show what is no picture of the newspaper, and the rule that refuses each. */
const hostile: readonly (readonly [typed: string, rule: string])[] = [
  ["%2e%2e/secret.jpg", "outside"],
  ["..%2fsecret.jpg", "outside"],
  ["folder/../../secret.jpg", "outside"],
  ["%252e%252e/secret.jpg", "missing"],
  ["..", "outside"],
  [".", "missing"],
  ["folder.jpg", "missing"],
  ["folder.jpg/", "missing"],
  ["a.jpg/", "missing"],
  ["a.jpg%00", "missing"],
  ["a%00.jpg", "missing"],
  ["%FF.jpg", "missing"],
  ["A.jpg", "missing"],
  ["a.jpg?x", "missing"],
  ["a.jpg#x", "missing"],
  [".hidden.jpg", "missing"],
  ["__proto__", "missing"],
  [`${"x".repeat(5000)}.jpg`, "missing"],
  [`${"../".repeat(50_000)}etc/passwd`, "missing"],
  ["/a.jpg", "address"],
  ["//host/a.jpg", "address"],
  ["%2Fetc%2Fpasswd", "address"],
  [String.raw`\\\\host\a.jpg`, "address"],
  [String.raw`..\a.jpg`, "address"],
  ["..%5Ca.jpg", "address"],
  ["C:/a.jpg", "address"],
  ["file:a.jpg", "address"],
  ["http%3A//host/a.jpg", "address"],
  ["data:image/jpeg;base64,/9j/4AAQ", "address"],
  ["javascript:alert(1)", "address"],
  ["", "address"],
  ["a.svg", "extension"],
  ["1.md", "extension"],
  ["masthead.yaml", "extension"],
];

for (const [typed, rule] of hostile) {
  test(`![](${typed.slice(0, 60)}) is picture-${rule}`, () => {
    using content = new SampleContent();
    content.write("a.jpg", jpegStart);
    content.write("folder.jpg/b.jpg", jpegStart);
    content.write("1.md", sampleArticle(1, "", `![A](${typed})\n\nText.`));
    assert.deepEqual(content.problems(), [`1.md:8:1 picture-${rule}`]);
    assert.deepEqual(content.check().pictures, []);
  });
}

test("front matter names a file as it is, not as an address", () => {
  using content = new SampleContent();
  content.write("100%20 #1.jpg", jpegStart);
  content.write("1.md", sampleArticle(1, image('"100%20 #1.jpg"')));
  assert.equal(content.read().pictures.length, 1);
});

test("the name that was meant is typed like the wrong one, and mends front matter", () => {
  using content = new SampleContent();
  content.write("1401/bridge.jpg", jpegStart);
  content.write("a.md", sampleArticle(1, image("1401/Brigde.jpeg")));
  const newspaper = content.check();
  assert.ok(!newspaper.ok);
  const [problem] = newspaper.problems;
  assert.ok(problem?.rule === "picture-missing");
  assert.deepEqual(
    [problem.details.meant, problem.repair],
    ["1401/bridge.jpg", "1401/bridge.jpg"],
  );
});

test("a picture that the walk refused is not missed, too", () => {
  using content = new SampleContent();
  fs.symlinkSync("/etc/passwd", path.join(content.folder, "a.jpg"));
  content.write("1.md", sampleArticle(1, image("a.jpg")));
  assert.deepEqual(content.problems(), ["a.jpg file-link"]);
});

test("pictures are found and judged where the newspaper has other mistakes", () => {
  using content = new SampleContent();
  content.write("a.jpg", jpegStart);
  content.write("b.jpg", "GIF89a");
  content.write("1.md", sampleArticle(1, "", "![A](a.jpg)\n\n![B](b.jpg)\n\n[x](a:b) ![](c.jpg)"));
  content.write("masthead.yaml", "name: x\n");
  assert.deepEqual(
    content.problems().filter((problem) => problem.startsWith("1.md")),
    [
      "1.md:10:1 picture-content",
      "1.md:12:1 link-address",
      "1.md:12:10 picture-missing",
      "1.md:12:10 picture-place",
    ],
  );
  assert.deepEqual(
    content.check().pictures.map(({ file }) => file),
    ["content/a.jpg"],
  );
});

test("a picture is not read through a link, from a folder, or beyond 32 MiB", () => {
  using content = new SampleContent();
  const at = (name: string) => path.join(content.folder, name);
  content.write("a.jpg", jpegStart);
  content.write("empty.jpg", "");
  fs.symlinkSync("a.jpg", at("link.jpg"));
  content.write("large.jpg", jpegStart);
  fs.truncateSync(at("large.jpg"), 32 * 1024 * 1024);
  content.write("larger.jpg", jpegStart);
  fs.truncateSync(at("larger.jpg"), 32 * 1024 * 1024 + 1);
  const rules = ["a.jpg", "large.jpg", "larger.jpg", "empty.jpg", "link.jpg", ".", "none.jpg"].map(
    (name) => {
      const read = readPicture(at(name));
      return Buffer.isBuffer(read) ? read.length : read.rule;
    },
  );
  assert.deepEqual(rules, [
    4,
    32 * 1024 * 1024,
    "picture-size",
    "picture-content",
    "file-link",
    "file-kind",
    "file-unreadable",
  ]);
});

test("the same long name fifty thousand times, and as many wrong ones, are answered", () => {
  using content = new SampleContent();
  for (let number = 0; number < 500; number += 1) content.write(`x${number}.jpg`, jpegStart);
  const wrong = Array.from({ length: 20_000 }, (_, number) => `![A](y${number}.jpg)\n`).join("");
  content.write("1.md", sampleArticle(1, "", `${wrong}\nText.`));
  const shared = `${"![A][b]\n".repeat(50_000)}\nText.\n\n[b]: ${"../".repeat(30_000)}b.jpg 'C'`;
  content.write("2.md", sampleArticle(2, "", shared));
  assert.equal(content.problems().length, 20_000 + 50_000 + 1);
});
