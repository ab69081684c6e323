import assert from "node:assert/strict";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { PassThrough } from "node:stream";
import { after, test } from "node:test";
import { parseMoment } from "../../../src/language/calendar/parse-moment.ts";
import { askForArticle } from "../../../src/commands/new/ask-for-article.ts";
import { claimArticleFile } from "../../../src/commands/new/claim-article-file.ts";
import { formatNewArticle, readNewArticle } from "../../../src/commands/new/new-article.ts";
import { splitCommand } from "../../../src/commands/new/open-editor.ts";
import { parseMasthead } from "../../../src/newsroom/masthead/masthead.ts";
import { copyProject, sampleArticle } from "../../project-copy.ts";

const copy = copyProject();
after(() => {
  copy.remove();
});

/** Starts an article and gives the path that was printed. */
function start(words: readonly string[], environment?: NodeJS.ProcessEnv): string {
  const { status, stdout, stderr } = copy.khabar(["new", ...words], environment);
  assert.equal(status, 0, stderr);
  assert.match(stdout, /^content\/\d{4}\/\d{2}\/\d+\.md\n$/);
  return stdout.trimEnd();
}

function read(file: string): string {
  return fs.readFileSync(path.join(copy.folder, file), "utf8");
}

test("an article starts in the folder of its month, with the next id and the date of now", () => {
  const before = Date.now();
  const file = start(["A sample headline", "--desk", "politics"]);
  const [, date = ""] =
    /^---\nid: 322597\ndate: (.*)\ndesk: politics\ntitle: A sample headline\n---\n\n$/.exec(
      read(file),
    ) ?? [];
  const moment = parseMoment(date, "Asia/Tehran");
  assert.ok(moment.ok);
  const { instant, jalali } = moment.value;
  assert.ok(instant > before - 60_000 && instant <= Date.now());
  const month = `${jalali.year}/${String(jalali.month).padStart(2, "0")}`;
  assert.equal(file, `content/${month}/322597.md`);
  fs.rmSync(path.join(copy.folder, file));
});

test("the date is that of the newspaper's clock, whatever the machine's is", () => {
  for (const TZ of ["America/New_York", "Asia/Tokyo"]) {
    const file = start(["A sample headline", "--desk", "politics"], { TZ });
    const [, date = ""] = /^date: (.*)$/m.exec(read(file)) ?? [];
    const moment = parseMoment(date, "Asia/Tehran");
    assert.ok(moment.ok && Math.abs(moment.value.instant - Date.now()) < 120_000, date);
    fs.rmSync(path.join(copy.folder, file));
  }
});

/** Headlines that YAML would take for something else. */
const headlines = [
  "Bishkek: a meeting",
  "We are # 1",
  "#1 of all",
  "[Sample] headline",
  "@sample writes",
  "- a dash",
  '"Quoted" and it’s not: "so"',
  "It's 'so': \"this\"",
  "back\\slash: \"and\" 'quotes'",
  "ends with a colon:",
  "null",
  "~",
  "1401",
  "true",
  "{{ 7 | times: 7 }}",
  "---",
  "می‌شود: «خبر» نمونه",
  "& * ! | > % `",
  "?",
];

const masthead = parseMasthead(read("content/masthead.yaml"), "masthead.yaml");
assert.ok(masthead.ok);

for (const title of headlines) {
  test(`the headline ${title} is written so that a check reads it as it was meant`, () => {
    const source = formatNewArticle({ id: "1", date: "1405/9/3", desk: "politics", title });
    const article = readNewArticle(source, masthead.value);
    assert.ok(article.ok, source);
    assert.equal(article.value.title, title);
  });
}

test("a new article lacks its text, and nothing else", () => {
  const file = start(["--desk", "politics", "--", `- "Sample": it's # 1, می\u200cشود`]);
  const { stdout } = copy.khabar(["check", file]);
  assert.match(stdout, /^[^\n]* \(body-empty\)\n1 mistake\n$/);
  fs.appendFileSync(path.join(copy.folder, file), "Sample text.\n");
  assert.equal(copy.khabar(["check", file]).status, 0);
  fs.rmSync(path.join(copy.folder, file));
});

test("--lang stands in the file only where it is not the newspaper's own", () => {
  const persian = start(["خبر نمونه", "--desk", "politics", "--lang", "fa"]);
  assert.match(read(persian), /^lang: fa$/m);
  const english = start(["A sample", "--desk", "politics", "--lang", "en"]);
  assert.doesNotMatch(read(english), /lang/);
  for (const file of [persian, english]) fs.rmSync(path.join(copy.folder, file));
});

test("the next id follows the highest, in a name or, where names are no ids, in front matter", () => {
  copy.write("content/other-name.md", sampleArticle("400000"));
  copy.write("content/999.md", sampleArticle("400001"));
  copy.write("content/broken.md", "no front matter\n");
  const file = start(["A sample", "--desk", "politics"]);
  assert.match(file, /\/400002\.md$/);
  for (const name of ["other-name", "999", "broken"]) {
    fs.rmSync(path.join(copy.folder, `content/${name}.md`));
  }
  fs.rmSync(path.join(copy.folder, file));
});

test("--id is taken where it is free", () => {
  const file = start(["A sample", "--desk", "politics", "--id", "0322596"]);
  assert.match(read(file), /^id: 0322596$/m);
  fs.rmSync(path.join(copy.folder, file));
});

test("many who start at once get an id each, and no file is written over", async () => {
  const processes = Array.from({ length: 12 }, (_, index) =>
    copy.start(["new", `Sample ${index}`, "--desk", "politics"]),
  );
  const printed = await Promise.all(
    processes.map(async (one) => {
      let text = "";
      one.stdout.on("data", (part: Buffer) => (text += part.toString()));
      const [status] = (await once(one, "close")) as [number];
      assert.equal(status, 0);
      return text.trimEnd();
    }),
  );
  assert.equal(new Set(printed.map((file) => path.basename(file))).size, processes.length);
  const titles = printed.map((file) => /^title: (.*)$/m.exec(read(file))?.[1]);
  assert.deepEqual(
    titles,
    processes.map((_, index) => `Sample ${index}`),
  );
  for (const file of printed) fs.rmSync(path.join(copy.folder, file));
});

test("an id that the neighbouring month has just taken is left to it", () => {
  copy.write("content/1404/12/7.md", sampleArticle("7"));
  const content = path.join(copy.folder, "content");
  const claim = (): string | undefined =>
    claimArticleFile(content, { year: 1405, month: 1, day: 1 }, ["7", "8"], sampleArticle);
  assert.equal(claim(), "1405/01/8.md");
  assert.ok(!fs.existsSync(path.join(content, "1405/01/7.md")));
  assert.equal(claim(), undefined);
  for (const folder of ["1404", "1405/01"]) {
    fs.rmSync(path.join(content, folder), { recursive: true });
  }
});

test("a link in place of a folder is not followed", () => {
  const content = path.join(copy.folder, "content");
  const outside = path.join(copy.folder, "outside");
  fs.mkdirSync(outside);
  fs.symlinkSync(outside, path.join(content, "1300"));
  assert.throws(
    () => claimArticleFile(content, { year: 1300, month: 1, day: 1 }, ["7"], sampleArticle),
    /is no folder/,
  );
  assert.deepEqual(fs.readdirSync(outside), []);
  fs.rmSync(path.join(content, "1300"));
});

/** Command lines that can't be obeyed, and the sentence that says so. */
const wrong: readonly (readonly [words: readonly string[], sentence: RegExp])[] = [
  [[], /^Say headline and desk, like npm run new -- "Headline" --desk international \(desks: /],
  [["A sample"], /^Say headline and desk, like /],
  [["A sample", "--desk", "politcs"], /^Unknown desk "politcs"; did you mean "politics"\?$/],
  [["A sample", "--desk", "سیاست"], /^Unknown desk .*; did you mean "politics"\?$/],
  [["A", "sample", "--desk", "politics"], /^The headline .* between quotes\.$/],
  [
    ["two\nlines", "--desk", "politics"],
    /^title must be a single line; write it without a line break\.$/,
  ],
  [["a\u0007b", "--desk", "politics"], /^There is a control character here, U\+0007; delete it\.$/],
  [["a\u202eb", "--desk", "politics"], /^There is a direction character here, U\+202E; /],
  [[" \u200c", "--desk", "politics"], /^A headline has words\.$/],
  [["a".repeat(301), "--desk", "politics"], /^title has 301 characters; /],
  [["A sample", "--desk", "politics", "--id", "x"], /^id must be 1 to 12 Latin digits, not "x"\.$/],
  [["A sample", "--desk", "politics", "--id", "322596"], /^id "322596" is taken; /],
  [["A sample", "--desk", "politics", "--lang", "de"], /^--lang can't be "de"; /],
  [["A sample", "--desk", "politics", "--edit"], /^--edit opens what \$VISUAL or \$EDITOR names; /],
];

for (const [words, sentence] of wrong) {
  test(`khabar new ${JSON.stringify(words).slice(0, 80)} exits 2 with one sentence`, () => {
    const before = fs.readdirSync(path.join(copy.folder, "content"), { recursive: true });
    const { status, stdout, stderr } = copy.khabar(["new", ...words], { VISUAL: "", EDITOR: "" });
    assert.deepEqual([status, stdout], [2, ""]);
    assert.match(stderr.trimEnd(), sentence);
    assert.equal(stderr.trimEnd().split("\n").length, 1);
    const files = fs.readdirSync(path.join(copy.folder, "content"), { recursive: true });
    assert.deepEqual(files, before);
  });
}

test("--edit opens the file in the editor, its command divided without a shell", () => {
  const editor = path.join(copy.folder, "an editor.mjs");
  const seen = path.join(copy.folder, "seen.json");
  fs.writeFileSync(
    editor,
    `import fs from "node:fs";\nfs.writeFileSync(${JSON.stringify(seen)}, JSON.stringify(process.argv.slice(2)));\n`,
  );
  const VISUAL = `"${process.execPath}" '${editor}' --wait $(touch pwned); x`;
  const file = start(["A sample", "--desk", "politics", "--edit"], { VISUAL });
  assert.deepEqual(JSON.parse(fs.readFileSync(seen, "utf8")), [
    ...["--wait", "$(touch", "pwned);", "x"],
    path.join(copy.folder, file),
  ]);
  fs.rmSync(path.join(copy.folder, file));
});

test("an editor that doesn't start is named, and the article is there", () => {
  const words = ["new", "A sample", "--desk", "politics", "--edit"];
  const { status, stdout, stderr } = copy.khabar(words, { VISUAL: "no-such-editor --wait" });
  assert.equal(status, 2);
  assert.match(stderr, /^The editor "no-such-editor --wait" didn't start \(.*ENOENT\)\.\n$/);
  assert.ok(fs.existsSync(path.join(copy.folder, stdout.trimEnd())));
  fs.rmSync(path.join(copy.folder, stdout.trimEnd()));
});

const commands: readonly (readonly [command: string, words: readonly string[]])[] = [
  ["vim", ["vim"]],
  ["code --wait", ["code", "--wait"]],
  ['"/opt/My Editor/edit" -w', ["/opt/My Editor/edit", "-w"]],
  ["/opt/My\\ Editor/edit -w", ["/opt/My Editor/edit", "-w"]],
  ["  emacs   -nw ", ["emacs", "-nw"]],
  ["a'b c'd", ["ab cd"]],
];

for (const [command, words] of commands) {
  test(`${command} is ${words.length} words`, () => {
    assert.deepEqual(splitCommand(command), words);
  });
}

const desks = [
  { slug: "politics", name: { en: "Politics", fa: "سیاست" } },
  { slug: "sports", name: { en: "Sports", fa: "ورزش" } },
];

function talk(answers: string): { input: PassThrough; output: PassThrough; said: () => string } {
  const input = new PassThrough();
  const output = new PassThrough();
  let text = "";
  output.on("data", (part: Buffer) => (text += part.toString()));
  // One answer for each question, as somebody would type them.
  const lines = answers.split("\n");
  output.on("data", (part: Buffer) => {
    if (!/(?:: |\) )$/.test(part.toString())) return;
    const line = lines.shift();
    setImmediate(() => (line === undefined ? input.end() : input.write(`${line}\n`)));
  });
  return { input, output, said: () => text };
}

const findFault = ({ desk, headline }: { desk?: string; headline?: string }): string | undefined =>
  desk !== undefined && !desks.some(({ slug }) => slug === desk)
    ? `Unknown desk ${desk}.`
    : headline === ""
      ? "A headline has words."
      : undefined;

test("what is missing is asked, until the answer will do", async () => {
  const { said, ...streams } = talk("\nA sample\nsprots\n۲\nperhaps\ny");
  const wish = await askForArticle({}, { ...streams, desks, findFault });
  assert.deepEqual(wish, { headline: "A sample", desk: "sports", edit: true });
  assert.match(said(), /A headline has words\./);
  assert.match(said(), /Unknown desk sprots\./);
  assert.match(said(), / {2}2 {2}sports {4}Sports, ورزش\n/);
  assert.match(said(), /Answer y or n\./);
});

test("what was said is not asked", async () => {
  const { said, ...streams } = talk("politics");
  const wish = await askForArticle(
    { headline: "A sample", edit: false },
    { ...streams, desks, findFault },
  );
  assert.deepEqual(wish, { headline: "A sample", desk: "politics", edit: false });
  assert.doesNotMatch(said(), /Headline|editor/);
});

test("an editor who leaves gets no article", async () => {
  const streams = talk("A sample");
  await assert.rejects(askForArticle({}, { ...streams, desks, findFault }), /Nothing was written/);
});
