import assert from "node:assert/strict";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { after, before, beforeEach, test } from "node:test";
import { copyProject, sampleArticle, type ProjectCopy } from "../../../project-copy.ts";

/** Two machines that have the same newspaper, in folders of other names. */
let here: ProjectCopy;
let there: ProjectCopy;
/** The site, as a build makes it. */
let expected: ReadonlyMap<string, string>;

const articles = 24;
const draft = "paper/draft.md";

before(() => {
  here = copyProject();
  there = copyProject("another");
  for (const copy of [here, there]) {
    copy.makeSample(articles);
    copy.write(draft, sampleArticle("999999", { draft: "true", title: "A secret of the sample" }));
  }
  run(here, ["build"]);
  expected = here.readDist();
});

after(() => {
  here.remove();
  there.remove();
});

beforeEach(() => {
  for (const copy of [here, there]) remove(copy, "dist", ".khabar/dist");
});

function remove(copy: ProjectCopy, ...places: readonly string[]): void {
  for (const place of places)
    fs.rmSync(path.join(copy.folder, place), { recursive: true, force: true });
}

/** Runs a command that has to succeed. */
function run(copy: ProjectCopy, words: readonly string[]): string {
  const { status, stdout, stderr } = copy.khabar([...words, "--content", "paper"]);
  assert.equal(status, 0, stderr);
  return stdout;
}

/** A command that has to fail with one sentence, and leave the site alone. */
function refuse(copy: ProjectCopy, words: readonly string[], sentence: RegExp): void {
  const output = path.join(copy.folder, "dist");
  const dist = fs.existsSync(output) ? copy.readDist() : undefined;
  const { status, stdout, stderr } = copy.khabar([...words, "--content", "paper"]);
  assert.deepEqual([status, stdout], [2, ""], stderr);
  assert.match(stderr, sentence);
  assert.equal(stderr.split("\n").length, 2, stderr);
  assert.deepEqual(fs.existsSync(output) ? copy.readDist() : undefined, dist);
}

/** Says which files differ: a whole site is no message. */
function assertSameSite(other: ReadonlyMap<string, string>): void {
  const site = here.readDist();
  const files = new Set([...site.keys(), ...other.keys()]);
  assert.deepEqual(
    [...files].filter((file) => site.get(file) !== other.get(file)),
    [],
  );
}

function partsOf(copy: ProjectCopy, share: string): readonly string[] {
  const folder = path.join(copy.folder, "parts", share);
  const names = fs.readdirSync(folder).filter((name) => name.endsWith(".pages"));
  return names.sort().map((name) => path.join(folder, name));
}

const shares = ["1-of-3", "2-of-3", "3-of-3"].map((share) => `parts/${share}`);

test("shares made on several machines, by any number of workers, are joined to the same bytes", () => {
  run(here, ["build", "--shards", "1/3"]);
  run(there, ["build", "--shards", "2/3", "--workers", "2"]);
  run(there, ["build", "--shards", "3/3", "--output", "third"]);
  fs.cpSync(path.join(there.folder, "parts"), path.join(here.folder, "parts"), { recursive: true });
  fs.cpSync(path.join(there.folder, "third"), path.join(here.folder, "parts/3-of-3"), {
    recursive: true,
  });
  run(here, ["join", ...shares]);
  assertSameSite(expected);
  remove(here, "dist", ".khabar/dist");
  run(here, ["join", ...[...shares].reverse(), "--workers", "2"]);
  assertSameSite(expected);
});

test("no share holds what is withheld", () => {
  for (const share of shares) {
    for (const part of partsOf(here, path.basename(share))) {
      assert.doesNotMatch(fs.readFileSync(part, "utf8"), /A secret of the sample/);
    }
  }
});

test("a share renders nothing that it has already, and again what is damaged", () => {
  const again = run(here, ["build", "--shards", "2/3"]);
  assert.match(again, /^Share 2\/3 in parts\/2-of-3: ([0-9]+) pages, 0 rendered, \1 unchanged\n/);
  const before = partsOf(here, "2-of-3").map((part) => fs.readFileSync(part));
  const [first = ""] = partsOf(here, "2-of-3");
  const bytes = fs.readFileSync(first);
  bytes[1000] = (bytes[1000] ?? 0) ^ 1;
  fs.writeFileSync(first, bytes);
  const mended = run(here, ["build", "--shards", "2/3", "--workers", "2"]);
  assert.doesNotMatch(mended, / 0 rendered/);
  assert.deepEqual(
    partsOf(here, "2-of-3").map((part) => fs.readFileSync(part)),
    before,
  );
  const { rendered, pages } = JSON.parse(run(here, ["build", "--shards", "2/3", "--json"])) as {
    rendered: number;
    pages: number;
  };
  assert.ok(rendered === 0 && pages > 0);
});

test("shares that don't make a site cost one sentence, and the site stays as it was", () => {
  run(here, ["join", ...shares]);
  const [one = "", two = "", three = ""] = shares;
  refuse(here, ["join"], /^No folder is named/);
  refuse(here, ["join", one, three], /^Of this site 2\/3 is missing; name the folders of all/);
  refuse(here, ["join", one, two, three, two], /^parts\/2-of-3 holds share 2\/3, and so does/);
  refuse(here, ["join", one, "dist", three], /^dist holds no finished share of a site/);
  refuse(here, ["join", one, "gone", three], /^gone holds no finished share of a site/);
  run(here, ["build", "--shards", "1/1"]);
  refuse(here, ["join", one, "parts/1-of-1"], /^parts\/1-of-1 holds share 1\/1, and parts\/1-of-3/);

  here.write("paper/1388/new.md", sampleArticle("777777"));
  refuse(here, ["join", ...shares], /^No share has \S+ as it is to be here: content, layouts/);
  remove(here, "paper/1388/new.md");
  remove(here, "dist", ".khabar/dist");
  run(here, ["build"]);

  const [part = ""] = partsOf(here, "3-of-3");
  const bytes = fs.readFileSync(part);
  fs.writeFileSync(part, bytes.subarray(0, -1));
  remove(here, "dist", ".khabar/dist");
  for (const workers of ["1", "2"]) {
    refuse(
      here,
      ["join", ...shares, "--workers", workers],
      /^parts\/3-of-3 is damaged \(at \S+\)\. Make that share again\. The published site is as it was\./,
    );
  }
  fs.rmSync(part);
  refuse(here, ["join", ...shares], /^No share has \S+ as it is to be here/);
  fs.writeFileSync(part, bytes);
});

test("a share is made in no folder that holds something else, and has a number of its own", () => {
  refuse(here, ["build", "--shards", "1/3", "--output", "layouts"], /^layouts holds "\S+", which/);
  refuse(
    here,
    ["build", "--shards", "1/3", "--output", "package.json"],
    /^package.json is no folder/,
  );
  for (const share of ["0/3", "4/3", "3", "1/1000", "a/b", "1/3/5", ""]) {
    refuse(
      here,
      ["build", "--shards", share],
      /names no share of a site; the third of eight is 3\/8\.$/m,
    );
  }
});

test("shares that are begun at once on one machine are made one after the other", async () => {
  remove(here, "parts");
  const building = [1, 2, 3].map((number) =>
    here.start(["build", "--content", "paper", "--shards", `${number}/3`]),
  );
  const ends = building.map(async (child) => {
    child.stdout.resume();
    let told = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (told += text));
    await once(child, "close");
    return [
      child.exitCode,
      told.replace(/^Waiting for another Khabar command \(process .*\)\.\n/, ""),
    ];
  });
  assert.deepEqual(await Promise.all(ends), [
    [0, ""],
    [0, ""],
    [0, ""],
  ]);
  run(here, ["join", ...shares]);
  assertSameSite(expected);
});

test("of a site that stands, joining puts in place what has changed", () => {
  run(here, ["join", ...shares]);
  const [newest = ""] = fs
    .readdirSync(path.join(here.folder, "paper"), { recursive: true, encoding: "utf8" })
    .filter((file) => /^[0-9]{4}.*\.md$/.test(file))
    .sort()
    .reverse();
  const file = path.join(here.folder, "paper", newest);
  fs.appendFileSync(file, "\nMore of the sample.\n");
  const told = [1, 2, 3].map((number) => run(here, ["build", "--shards", `${number}/3`]));
  const rendered = told.map((line) => Number(/ ([0-9]+) rendered/.exec(line)?.[1]));
  const sum = rendered.reduce((all, some) => all + some, 0);
  assert.ok(sum > 0 && sum <= articles, `one part, of articles: ${rendered.join()}`);
  assert.match(run(here, ["join", ...shares]), /: [1-9][0-9]? files written, [0-9]+ unchanged/);
  const joined = here.readDist();
  run(here, ["build", "--fresh"]);
  assertSameSite(joined);
});
