import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { contentDigest } from "../../../src/engine/press/press-file.ts";
import { readFolder } from "../../read-folder.ts";
import { isSweep } from "../../spread.ts";
import { changes, type ChangedPaper } from "./make-changes.ts";
import { copyProject, type Outcome, type ProjectCopy, secondsLater } from "../../project-copy.ts";

let copy: ProjectCopy;
let paper: ChangedPaper;

before(() => {
  copy = copyProject();
  copy.makeSample(24);
  const git = (...words: readonly string[]): void => {
    const names = ["-c", "user.name=Sample", "-c", "user.email=sample@sample.example"];
    execFileSync("git", [...names, ...words], { cwd: copy.folder, stdio: "ignore" });
  };
  const content = path.join(copy.folder, "paper");
  const articles = fs
    .readdirSync(content, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => path.join(content, file))
    .filter(
      (file) => !/^(?:translation|embargo|draft|image):|!\[/m.test(fs.readFileSync(file, "utf8")),
    )
    .sort();
  paper = { folder: copy.folder, content, articles, git };
  copy.write(".gitignore", "node_modules\ndist\n.khabar\nfresh\n*ignored*\n");
  git("init", "--quiet", "--initial-branch", "main");
  git("add", "paper", ".gitignore");
  git("commit", "--quiet", "--message", "A sample");
  build("dist");
});

after(() => {
  copy.remove();
});

/** Builds; whoever was asked what changed, and what else was said. */
function build(output: string, ...words: readonly string[]): Outcome & { readonly asked: string } {
  const outcome = copy.khabar(["build", "--content", "paper", "--output", output, ...words]);
  const asked = /^content: ([^,]*)/m.exec(outcome.stderr)?.[1] ?? "";
  const explained = /^(?!paper)\S+: (?:it|its|what|masthead|git|each|the desks) .*\n/gm;
  const stderr = outcome.stderr.replace(explained, "");
  return { ...outcome, stderr, asked };
}

const read = (folder: string) => readFolder(path.join(copy.folder, folder));

interface Fresh extends Outcome {
  readonly site?: ReadonlyMap<string, Buffer>;
}

/** The sites that were built from nothing, each by what it was made of. */
const made = new Map<string, Fresh>();

/** Builds from nothing, unless that was done of the same files: what git knows makes no difference then. */
function buildAfresh(): Fresh {
  const content = describe("paper");
  const found = made.get(content);
  if (found !== undefined) return found;
  const outcome = build("fresh/dist", "--fresh");
  if (outcome.status !== 0) return outcome;
  const fresh = { ...outcome, site: read("fresh/dist") };
  made.set(content, fresh);
  return fresh;
}

/** All of a folder: files by their bytes, and folders, links and pipes by their kind. */
function describe(folder: string): string {
  return fs
    .readdirSync(path.join(copy.folder, folder), { recursive: true, withFileTypes: true })
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const kind = fs.lstatSync(file).mode & fs.constants.S_IFMT;
      return `${file} ${entry.isFile() ? contentDigest(fs.readFileSync(file)) : kind}`;
    })
    .sort()
    .join("\n");
}

/** Builds, and updates git's index, as if no file had been changed a moment ago. */
function settle(): void {
  const later = new Date(Date.now() + 3000);
  fs.utimesSync(path.join(copy.folder, ".git/index"), later, later);
  assert.equal(copy.khabar(["build", "--content", "paper"], secondsLater).status, 0);
}

/** One change of each kind: `npm test` makes these, a sweep all. */
const few = [
  ...["nothing has changed", "a text is written over", "that is committed"],
  ...["another branch is checked out", "a text of the same length and time takes its place"],
  ...["a file is renamed", "a file is added that git is to ignore"],
  "a filter makes all changes the same to git",
  "a program is to tell git what has changed, and tells nothing",
  ...["git keeps its index in the fourth form", "git's index is torn", "the masthead changes"],
  ...["a folder is moved away and linked", "files are removed"],
];
assert.ok(few.every((name) => name in changes));
const rows = Object.entries(changes).filter(([name]) => isSweep || few.includes(name));

for (const [name, { change, isAlone, ...expected }] of rows) {
  const { asked = "git was asked", status = 0 } = expected;
  test(`a build after this is as one from nothing: ${name}`, () => {
    if (isAlone === true) settle();
    const undo = change(paper);
    const kept = build("dist", "--explain");
    const fresh = buildAfresh();
    assert.equal(kept.asked, asked, name);
    assert.equal(kept.stderr, fresh.stderr);
    assert.deepEqual([kept.status, fresh.status], [status, status], fresh.stderr);
    if (status === 0) assert.deepEqual(read("dist"), fresh.site);
    undo?.();
  });
}

test("no program that a repository's configuration names was run", () => {
  assert.deepEqual(
    fs.readdirSync(copy.folder).filter((file) => file.endsWith(".ran")),
    [],
  );
});

test("without git each file is looked at", () => {
  settle();
  const [file = ""] = paper.articles;
  fs.appendFileSync(file, "\nOne more sample paragraph.\n");
  const words = ["build", "--content", "paper", "--explain"];
  const { status, stderr } = copy.khabar(words, { PATH: path.join(copy.folder, "nowhere") });
  assert.equal(status, 0, stderr);
  assert.match(stderr, /^content: each file was looked at, 1 /m);
});
