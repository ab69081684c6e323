import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import Libsql from "libsql";
import { ContentIndex } from "../../../src/engine/index/content-index.ts";
import { copyProject, type ProjectCopy } from "../../project-copy.ts";

const articles = 12;
let copy: ProjectCopy;
let expected: Map<string, string>;
const index = (): string => path.join(copy.folder, ".khabar/dist/index.db");

before(() => {
  copy = copyProject();
  copy.makeSample(articles);
  build();
  expected = copy.readDist();
});

after(() => {
  copy.remove();
});

function build(words: readonly string[] = []): string {
  const { status, stdout, stderr } = copy.khabar(["build", "--content", "paper", ...words]);
  assert.equal(status, 0, stderr);
  // A machine that is busy takes long enough to be told how far the build has come.
  assert.equal(stderr.replace(/^(?:Reading|Rendering) .*\n/gm, ""), "");
  return stdout;
}

/** Cuts a file off at a place, and changes it there. */
function damage(bytes: Buffer, at: number): readonly [torn: Buffer, changed: Buffer] {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return [bytes.subarray(0, at), changed];
}

test("a torn or changed index never makes a wrong page", () => {
  const whole = fs.readFileSync(index());
  // Each byte has a test of its own: here among pages of the tree, and in blocks of each map.
  const starts = ["articles \n", "files \n", "folders \n", "notes \n"];
  const blocks = starts.map((start) => whole.lastIndexOf(start) + 20);
  for (const at of [8195, ...blocks]) {
    for (const bytes of damage(whole, at)) {
      fs.rmSync(path.join(copy.folder, "dist/news"), { recursive: true });
      fs.writeFileSync(index(), bytes);
      build();
      assert.deepEqual(copy.readDist(), expected, `byte ${at}`);
    }
  }
});

/** Puts something in the place of an index. */
const plants: { readonly [what: string]: () => void } = {
  "of another version": () => {
    changeBySql("PRAGMA user_version = 99");
  },
  "of another program": () => {
    changeBySql("PRAGMA application_id = 99");
  },
  "that ends in the middle": () => {
    fs.truncateSync(index(), fs.statSync(index()).size >> 1);
  },
  "without its table": () => {
    changeBySql("DROP TABLE block");
  },
  "that was removed": () => {
    fs.rmSync(index());
  },
  "that is empty": () => {
    fs.truncateSync(index());
  },
  "that is a text": () => {
    fs.writeFileSync(index(), "Sample text.\n".repeat(1000));
  },
  "that is a folder": () => {
    fs.rmSync(index());
    fs.mkdirSync(path.join(index(), "inner"), { recursive: true });
  },
  "that is a link": () => {
    fs.renameSync(index(), elsewhere());
    fs.symlinkSync(elsewhere(), index());
  },
  "that is a link to nothing": () => {
    fs.rmSync(index());
    fs.rmSync(elsewhere());
    fs.symlinkSync(elsewhere(), index());
  },
};
const elsewhere = (): string => path.join(copy.folder, "elsewhere.db");

function changeBySql(sql: string): void {
  const database = new Libsql(index());
  database.exec(sql);
  database.close();
}

for (const [what, plant] of Object.entries(plants)) {
  test(`an index ${what} is made anew`, () => {
    build();
    plant();
    const before = fs.existsSync(elsewhere()) ? fs.readFileSync(elsewhere()) : undefined;
    assert.match(build(), / 0 files written/);
    assert.ok(fs.lstatSync(index()).isFile());
    const read = ContentIndex.read(index());
    assert.equal([...read.articles.entries()].length, articles);
    read.close();
    assert.deepEqual(fs.existsSync(elsewhere()) ? fs.readFileSync(elsewhere()) : undefined, before);
    assert.deepEqual(copy.readDist(), expected);
  });
}

test("an index that another program has locked costs one sentence, and the site stands", () => {
  build();
  const [file = ""] = listArticles();
  const text = fs.readFileSync(file, "utf8");
  fs.writeFileSync(file, `${text}\nOne more sample paragraph.\n`);
  const before = fs.readFileSync(index());
  const other = new Libsql(index());
  try {
    // The first keeps others from reading, the second from writing alone.
    for (const lock of ["EXCLUSIVE", "IMMEDIATE"]) {
      other.exec(`BEGIN ${lock}`);
      for (const workers of ["1", "2"]) {
        const words = ["build", "--content", "paper", "--workers", workers];
        const { status, stdout, stderr } = copy.khabar(words);
        assert.deepEqual([status, stdout], [2, ""]);
        assert.match(
          stderr,
          /^The index \S+\.khabar\/dist\/index\.db is locked by another program\. Close that program, and build again\. The published site is as it was\.\n$/,
        );
      }
      other.exec("ROLLBACK");
      assert.deepEqual(copy.readDist(), expected);
      assert.deepEqual(fs.readFileSync(index()), before);
    }
  } finally {
    other.close();
    fs.writeFileSync(file, text);
  }
  build();
  assert.deepEqual(copy.readDist(), expected);
});

test("a build that finds a mistake leaves an index that the next one reads", () => {
  const masthead = path.join(copy.folder, "paper/masthead.yaml");
  const text = fs.readFileSync(masthead, "utf8");
  fs.rmSync(index());
  fs.writeFileSync(masthead, "name: [\n");
  for (let tries = 0; tries < 2; tries++) {
    const { status, stderr } = copy.khabar(["build", "--content", "paper"]);
    assert.equal(status, 1, stderr);
    assert.match(stderr, /^paper\/masthead\.yaml:/);
  }
  fs.writeFileSync(masthead, text);
  build();
  assert.deepEqual(copy.readDist(), expected);
});

/** Where the articles are. */
function listArticles(): readonly string[] {
  const paper = path.join(copy.folder, "paper");
  return fs
    .readdirSync(paper, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => path.join(paper, name));
}

test("a text of the same length and time is found, and --fresh uses nothing that was kept", () => {
  const [place = ""] = listArticles();
  const text = fs.readFileSync(place, "utf8");
  const { atime, mtime } = fs.statSync(place);
  fs.writeFileSync(
    place,
    text.replace(/e/g, "a").replace(/^.*$/s, (changed) => keepHead(text, changed)),
  );
  fs.utimesSync(place, atime, mtime);
  assert.doesNotMatch(build(), / 0 files written/);
  fs.writeFileSync(place, text);
  build(["--fresh"]);
  assert.deepEqual(copy.readDist(), expected);
});

test("what a cache brings to another machine is hashed, and neither read nor rendered again", () => {
  build();
  const other = copyProject("elsewhere");
  try {
    for (const folder of ["paper", ".khabar", "dist"]) {
      const from = path.join(copy.folder, folder);
      fs.cpSync(from, path.join(other.folder, folder), { recursive: true });
    }
    const file = path.join(other.folder, ".khabar/dist/index.db");
    const before = readRows(file);
    const page = path.join(other.folder, "dist/index.html");
    fs.writeFileSync(page, fs.readFileSync(page, "utf8").replace("<html", "<HTML"));
    const built = other.khabar(["build", "--content", "paper", "--explain"]);
    assert.match(built.stderr, /^content: [^\n]+\nindex.html: its file was changed or is gone\n$/);
    assert.match(built.stdout, /: 1 files written, \d+ unchanged, 0 deleted\n/);
    assert.deepEqual(readRows(file), before);
    assert.deepEqual(other.readDist(), expected);
  } finally {
    other.remove();
  }
});

/** The rows of articles in an index. */
function readRows(file: string): readonly (readonly [key: string, row: string])[] {
  const read = ContentIndex.read(file);
  const rows = [...read.articles.entries()];
  read.close();
  assert.equal(rows.length, articles);
  return rows;
}

/** The front matter of one text and what stands behind it in another of the same length. */
function keepHead(text: string, changed: string): string {
  const end = text.indexOf("\n---\n") + 5;
  return text.slice(0, end) + changed.slice(end);
}

test("nothing is rendered, read or written where nothing has changed", () => {
  assert.match(build(), /: 0 files written, \d+ unchanged, 0 deleted\n$/);
});

test("--explain says of each page why it is rendered", () => {
  const explain = (): string => {
    const words = ["build", "--content", "paper", "--explain"];
    const lines = copy.khabar(words).stderr.split("\n").sort();
    return lines
      .filter((line) => !line.startsWith("content: "))
      .join("\n")
      .trim();
  };
  assert.equal(explain(), "");
  const [place = ""] = listArticles();
  const text = fs.readFileSync(place, "utf8");
  const id = /^id: (\d+)$/m.exec(text)?.[1] ?? "";
  fs.writeFileSync(place, `${text}\nOne more sample paragraph.\n`);
  // Feeds hold the whole text of the newest articles.
  const desk = /^desk: (\S+)$/m.exec(text)?.[1] ?? "";
  const feeds = ["feed.json", "feed.xml", "rss.xml"].flatMap((name) => [name, `${desk}/${name}`]);
  const lines = [
    `news/${id}/index.html: what it is about has changed`,
    ...feeds.map((name) => `${name}: what it shows of other articles has changed`),
  ];
  assert.equal(explain(), lines.sort().join("\n"));
  fs.writeFileSync(path.join(copy.folder, "dist/news", id, "index.html"), "a stranger's");
  assert.equal(explain(), `news/${id}/index.html: its file was changed or is gone`);
  const layout = path.join(copy.folder, "layouts/parts/headline.tsx");
  fs.appendFileSync(layout, "// changed\n");
  assert.match(explain(), /^(?:[^\n]+: layouts changed\n?)+$/);
});
