import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { copyProject, sampleArticle } from "../../project-copy.ts";

const copy = copyProject();
after(() => {
  copy.remove();
});

test("a build says what it did in the words of the former system", () => {
  const { status, stdout, stderr } = copy.khabar(["build"]);
  assert.equal(status, 0, stderr);
  assert.match(stdout, /^1 article in dist: \d+ files written, 0 unchanged, 0 deleted\n/);
  assert.match(stdout, /\nPage generated in \d\/\d{4} sec\n$/);
  assert.ok(copy.readDist().has("news/322596/index.html"));
});

test("a build without a change writes nothing", () => {
  const { stdout } = copy.khabar(["build"]);
  assert.match(stdout, /: 0 files written, \d+ unchanged, 0 deleted\n/);
});

test("a new article comes, a deleted one goes, other people's files stay", () => {
  copy.write("content/new.md", sampleArticle("7"));
  fs.mkdirSync(path.join(copy.folder, "dist/.well-known"));
  fs.writeFileSync(path.join(copy.folder, "dist/CNAME"), "khabar.example\n");
  fs.writeFileSync(path.join(copy.folder, "dist/.well-known/security.txt"), "sample\n");
  assert.equal(copy.khabar(["build"]).status, 0);
  assert.ok(copy.readDist().has("news/7/index.html"));

  fs.rmSync(path.join(copy.folder, "content/new.md"));
  // Its page, that of its day, and the three feeds of its desk, which has no other article.
  assert.match(copy.khabar(["build"]).stdout, /, 5 deleted\n/);
  const dist = copy.readDist();
  assert.ok(!dist.has("news/7/index.html"));
  assert.ok(dist.has("CNAME"));
  assert.ok(dist.has(".well-known/security.txt"));
  assert.ok(!fs.existsSync(path.join(copy.folder, "dist/news/7")), "an empty folder stays behind");
});

test("with a mistake nothing is published, and the mistake is the whole message", () => {
  const before = copy.readDist();
  copy.write("content/good.md", sampleArticle("8"));
  copy.write("content/bad.md", sampleArticle("9", { desk: "politcs" }));
  const { status, stdout, stderr } = copy.khabar(["build"]);
  assert.equal(status, 1);
  assert.equal(stdout, "");
  assert.match(
    stderr,
    /^content\/bad\.md:4:7: Unknown desk "politcs"; did you mean "politics"\? \(desk-unknown\)\n.*\n.*\n1 mistake\n$/,
  );
  assert.deepEqual(copy.readDist(), before);
  fs.rmSync(path.join(copy.folder, "content/bad.md"));
  fs.rmSync(path.join(copy.folder, "content/good.md"));
});

test("another content and output folder may be named, from where one stands", () => {
  const masthead = fs.readFileSync(path.join(copy.folder, "content/masthead.yaml"), "utf8");
  copy.write("elsewhere/content/masthead.yaml", masthead);
  copy.write("elsewhere/content/a.md", sampleArticle("5"));
  const words = ["build", "--content", "elsewhere/content", "--output", "elsewhere/site"];
  const { status, stdout, stderr } = copy.khabar(words);
  assert.equal(status, 0, stderr);
  assert.match(stdout, /^1 article in elsewhere\/site: /);
  assert.ok(fs.existsSync(path.join(copy.folder, "elsewhere/site/news/5/index.html")));
});

/** Command lines that can't be obeyed, and the sentence that says so. */
const wrong: readonly (readonly [words: readonly string[], sentence: RegExp])[] = [
  [["buld"], /^There is no command "buld"; npx --no khabar --help lists them\.\n$/],
  [["build", "--foo"], /^Unknown option '--foo'; .*--help.*\n$/],
  [["build", "content"], /^Unexpected argument 'content'.*\n$/],
  [["build", "--output"], /^Option '--output <value>' argument missing.*\n$/],
  [["preview", "--port", "x"], /^"x" is no port; it is a number like 8080\.\n$/],
  [["constructor"], /^There is no command "constructor"/],
];

for (const [words, sentence] of wrong) {
  test(`khabar ${words.join(" ")} exits 2 with one plain sentence`, () => {
    const { status, stderr } = copy.khabar(words);
    assert.equal(status, 2);
    assert.match(stderr, sentence);
  });
}

test("a fault of the machine exits 2 with a plain sentence, and with its place when asked", () => {
  fs.renameSync(path.join(copy.folder, "dist"), path.join(copy.folder, "dist-aside"));
  fs.symlinkSync("dist-aside", path.join(copy.folder, "dist"));
  const { status, stderr } = copy.khabar(["build"]);
  assert.equal(status, 2);
  assert.match(stderr, /dist/);
  assert.doesNotMatch(stderr, /\n\s+at /);
  assert.match(copy.khabar(["build", "--verbose"]).stderr, /\n\s+at /);
  fs.rmSync(path.join(copy.folder, "dist"));
  fs.renameSync(path.join(copy.folder, "dist-aside"), path.join(copy.folder, "dist"));
});

test("a mistake in a layout exits 2 and names it, and publishes nothing", () => {
  const layout = path.join(copy.folder, "layouts/article.11ty.tsx");
  const source = fs.readFileSync(layout, "utf8");
  const before = copy.readDist();
  fs.writeFileSync(
    layout,
    source.replace("const started", 'throw new Error("sample fault");\nconst started'),
  );
  const { status, stderr } = copy.khabar(["build"]);
  assert.equal(status, 2);
  assert.equal(stderr, "Khabar stopped: sample fault (add --verbose for where)\n");
  assert.deepEqual(copy.readDist(), before);
  fs.writeFileSync(layout, source);
});

test("the time of a page stands on it only where the masthead asks for it", () => {
  assert.doesNotMatch(copy.readDist().get("news/322596/index.html") ?? "", /Page generated/);
  const masthead = fs.readFileSync(path.join(copy.folder, "content/masthead.yaml"), "utf8");
  copy.write("content/masthead.yaml", `${masthead}generationTime: true\n`);
  assert.equal(copy.khabar(["build"]).status, 0);
  const page = copy.readDist().get("news/322596/index.html") ?? "";
  assert.match(page, /Page generated in \d\/\d{4} sec/);
  copy.write("content/masthead.yaml", masthead);
});

test("help names every command and exits 0", () => {
  const { status, stdout } = copy.khabar(["--help"]);
  assert.equal(status, 0);
  for (const command of ["build", "check", "preview", "recover"]) {
    assert.match(stdout, new RegExp(`^  ${command} `, "m"));
    assert.match(copy.khabar([command, "--help"]).stdout, new RegExp(`khabar ${command}`));
  }
});
