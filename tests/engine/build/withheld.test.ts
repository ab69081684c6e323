import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { copyProject, sampleArticle } from "../../project-copy.ts";

const copy = copyProject();
after(() => {
  copy.remove();
});
copy.write(
  "content/7.md",
  sampleArticle("7", { title: "A sample about geese", embargo: "1405/9/3 06:00" }),
);
copy.write("content/8.md", sampleArticle("8", { title: "A sample draft", draft: "true" }));

test("a build tells programs what is withheld and when the next is due, and nothing else", () => {
  const { status, stdout, stderr } = copy.khabar([
    "build",
    "--json",
    "--now",
    "2026-11-24T02:29:59Z",
  ]);
  assert.equal(status, 0, stderr);
  const { written, pageTime, ...told } = JSON.parse(stdout) as { [key: string]: unknown };
  assert.ok(Number(written) > 0 && Number(pageTime) > 0);
  assert.deepEqual(told, {
    articles: 1,
    unchanged: 0,
    deleted: 0,
    withheld: 2,
    now: "2026-11-24T02:29:59Z",
    nextDue: "2026-11-24T02:30:00Z",
  });
  assert.ok(!copy.readDist().has("news/7/index.html"));
});

test("it tells people, too, and that it looked at the clock", () => {
  const { stdout } = copy.khabar(["build", "--fresh", "--now", "2026-11-24T02:29:59Z"]);
  assert.match(
    stdout,
    /\n2 withheld: 1 draft, 1 under embargo, the next due 1405\/9\/3 06:00 \(2026-11-24T02:30:00Z\)\nPage/,
  );
  copy.write("content/7.md", sampleArticle("7", { embargo: "1498/1/1" }));
  assert.match(
    copy.khabar(["build", "--fresh"]).stdout,
    /\nMade for 20\S+Z, by this machine's clock\nPage/,
  );
  copy.write(
    "content/7.md",
    sampleArticle("7", { title: "A sample about geese", embargo: "1405/9/3 06:00" }),
  );
});

test("at its hour the article is out; after that it can't be withheld any more", () => {
  const { status, stderr } = copy.khabar(["build", "--now", "2026-11-24T06:00:00+03:30"]);
  assert.equal(status, 0, stderr);
  const before = copy.readDist();
  assert.ok(before.has("news/7/index.html"));
  assert.ok(!before.has("news/8/index.html"));

  const late = copy.khabar(["build", "--now", "2026-11-24T02:29:59Z"]);
  assert.equal(late.status, 1);
  assert.equal(late.stdout, "");
  assert.match(late.stderr, /^content\/7\.md:6:10: .*published already.*\(withheld-late\)\n/);
  assert.deepEqual(copy.readDist(), before);
});

test("a link to a draft fails the build, and what is published stays", () => {
  // Eleventy alone takes no instant, and would look at the clock for an embargo.
  copy.write("content/7.md", sampleArticle("7", { title: "A sample about geese" }));
  const before = copy.readDist();
  copy.write("content/9.md", `${sampleArticle("9")}\nSee [this](/news/8/).\n`);
  const words = ["build", "--now", "2026-11-25T00:00:00Z"];
  for (const run of [() => copy.khabar(words), () => copy.eleventy()]) {
    const { status, stderr } = run();
    assert.equal(status, 1);
    assert.match(
      stderr,
      /content\/8\.md: .*news\/9\/index\.html.*"\/news\/8\/".*\(withheld-leak\)/,
    );
    assert.deepEqual(copy.readDist(), before);
  }
  fs.rmSync(path.join(copy.folder, "content/9.md"));
});

for (const typed of ["soon", "1405/9/3 06:00", "2026-11-24"]) {
  test(`--now ${typed} exits 2 with one plain sentence`, () => {
    const { status, stdout, stderr } = copy.khabar(["build", "--now", typed]);
    assert.equal(status, 2);
    assert.equal(stdout, "");
    assert.match(stderr, /^--now is an instant like 2026-11-24T02:30:00Z .*, not "[^"]+"\.\n$/);
  });
}
