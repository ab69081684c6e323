import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, before, test } from "node:test";
import { copyProject, type Outcome, type ProjectCopy } from "../../project-copy.ts";

let copy: ProjectCopy;

before(() => {
  copy = copyProject();
  git("init", "--quiet");
  for (const words of [["build"], ["build", "--shards", "1/1"]]) {
    const { status, stderr } = copy.khabar(words);
    assert.equal(status, 0, stderr);
  }
});

after(() => {
  copy.remove();
});

function git(...words: readonly string[]): void {
  execFileSync("git", words, { cwd: copy.folder, stdio: "ignore" });
}

function refused({ status, stdout, stderr }: Outcome, folder: string): void {
  assert.deepEqual([status, stdout], [2, ""]);
  assert.equal(
    stderr,
    `${folder} is in the git repository, where a stranger may have written it. Take it out with \`git rm -r --cached ${folder}\`, and build again.\n`,
  );
}

test("what earlier builds left is not used where it is in git, and the site stays as it was", () => {
  const before = copy.readDist();
  // A stranger's pull request could bring an index in which an article has another text.
  git("add", "--force", ".khabar/dist/index.db");
  for (const words of [
    ["build"],
    ["build", "--fresh"],
    ["build", "--shards", "1/1"],
    ["recover"],
  ]) {
    refused(copy.khabar(words), ".khabar");
  }
  refused(copy.eleventy(), ".khabar");
  assert.deepEqual(copy.readDist(), before);
  git("rm", "-r", "--quiet", "--cached", ".khabar");
  assert.equal(copy.khabar(["build"]).status, 0);
});

test("a share that is in git is neither used nor joined", () => {
  git("add", "--force", "parts");
  refused(copy.khabar(["build", "--shards", "1/1"]), "parts/1-of-1");
  refused(copy.khabar(["join", "parts/1-of-1"]), "parts/1-of-1");
  assert.equal(copy.khabar(["build"]).status, 0);
  git("rm", "-r", "--quiet", "--cached", "parts");
  assert.equal(copy.khabar(["join", "parts/1-of-1"]).status, 0);
});
