import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { copyProject, sampleArticle, type Outcome, type ProjectCopy } from "../../project-copy.ts";

let copy: ProjectCopy;
let pages: readonly string[];

before(() => {
  copy = copyProject();
  copy.makeSample(12);
  copy.write("paper/draft.md", draft());
  pages = build().stderr.trim().split("\n").sort();
});

after(() => {
  copy.remove();
});

function draft(text = ""): string {
  const keys = { title: "Geese behind the mountain", draft: "true" };
  return `${sampleArticle("7", keys)}\nThe sample geese fly at dawn, whoever may be told.\n${text}`;
}

function build(...words: readonly string[]): Outcome {
  const all = ["build", "--content", "paper", "--explain", "--now", "2099-01-01T00:00:00Z"];
  return copy.khabar([...all, ...words]);
}

/** The files that were rendered, and why; what is said of content left out. */
function explain(...words: readonly string[]): readonly string[] {
  const { status, stderr } = build(...words);
  assert.equal(status, 0, stderr);
  const lines = stderr.split("\n").sort();
  return lines.filter((line) => /^(?:news|[\d./a-z-]+\.(?:html|xml)): /.test(line));
}

/**
 * A published article that shows nothing but its text, what it is changed to for a while, and what is said
 * of the files that hold its text.
 */
function withChange(
  change: (text: string) => string,
  act: (id: string, concerned: readonly string[]) => void,
): void {
  const folder = path.join(copy.folder, "paper");
  const file = fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md") && name !== "draft.md")
    .map((name) => path.join(folder, name))
    .find(
      (name) => !/^(?:translation|updated|embargo|image):|!\[/m.test(fs.readFileSync(name, "utf8")),
    );
  assert.ok(file !== undefined);
  const text = fs.readFileSync(file, "utf8");
  const id = /^id: (\d+)$/m.exec(text)?.[1] ?? "";
  const desk = /^desk: (\S+)$/m.exec(text)?.[1] ?? "";
  // Feeds hold the whole text of the newest articles.
  const feeds = ["feed.xml", "rss.xml"].flatMap((name) => [name, `${desk}/${name}`]);
  const concerned = [
    `news/${id}/index.html: what it is about has changed`,
    ...feeds.map((name) => `${name}: what it shows of other articles has changed`),
  ];
  fs.writeFileSync(file, change(text));
  try {
    act(id, concerned.sort());
  } finally {
    fs.writeFileSync(file, text);
  }
}

test("with a draft in the newspaper an edit renders the pages concerned alone", () => {
  assert.ok(pages.length > 100);
  for (const workers of ["1", "2"]) {
    withChange(
      (text) => `${text}\nOne more sample paragraph for ${workers}.\n`,
      (_id, concerned) => {
        assert.deepEqual(explain("--workers", workers), concerned);
      },
    );
    assert.equal(explain("--workers", workers).length, 5);
  }
});

test("a draft that changes, or another one, renders nothing", () => {
  copy.write("paper/draft.md", draft("\nAnd back at night.\n"));
  assert.deepEqual(explain(), []);
  copy.write("paper/other.md", sampleArticle("8", { title: "Another hidden one", draft: "true" }));
  assert.deepEqual(explain(), []);
  fs.rmSync(path.join(copy.folder, "paper/other.md"));
  copy.write("paper/draft.md", draft());
  assert.deepEqual(explain(), []);
});

test("a leak in a page that a worker renders is found, and told as one process tells it", () => {
  const before = copy.readDist();
  withChange(
    (text) => `${text}\nRead [on](/news/7/).\n`,
    (id) => {
      const alone = build("--workers", "1");
      const shared = build("--workers", "2");
      const place = new RegExp(String.raw`^paper/draft\.md: .*news/${id}/index\.html`, "m");
      for (const { status, stderr } of [alone, shared]) {
        assert.equal(status, 1);
        assert.match(stderr, place);
      }
      assert.equal(leakOf(shared), leakOf(alone));
      assert.deepEqual(copy.readDist(), before);
    },
  );
});

test("an address that stands in a published text before there is a draft at it is found", () => {
  withChange(
    (text) => `${text}\nRead [on](/news/77/).\n`,
    (id, concerned) => {
      assert.deepEqual(explain(), concerned);
      copy.write("paper/late.md", sampleArticle("77", { title: "Late geese", draft: "true" }));
      const kept = build();
      assert.equal(kept.status, 1);
      assert.match(
        kept.stderr,
        new RegExp(String.raw`^paper/late\.md: .*news/${id}/index\.html`, "m"),
      );
      assert.equal(leakOf(kept), leakOf(build("--fresh")));
      fs.rmSync(path.join(copy.folder, "paper/late.md"));
    },
  );
});

function leakOf({ stderr }: Outcome): string | undefined {
  return stderr.split("\n").find((line) => line.includes("(withheld-leak)"));
}
