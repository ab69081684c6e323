import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { copyProject, type ProjectCopy } from "./project-copy.ts";

const isLinux = process.platform === "linux";
let copy: ProjectCopy;
const paper = (): string => path.join(copy.folder, "paper");

before(() => {
  copy = copyProject();
  const made = copy.khabar(["sample", "--articles", "60", "--output", "paper"]);
  assert.equal(made.status, 0, made.stderr);
});

after(() => {
  copy.remove();
});

function build(words: readonly string[] = []): ReturnType<ProjectCopy["khabar"]> {
  return copy.khabar(["build", "--content", "paper", ...words]);
}

test("any number of workers makes the same bytes as none", () => {
  const alone = build(["--workers", "1"]);
  assert.equal(alone.status, 0, alone.stderr);
  const expected = copy.readDist();
  for (const workers of ["2", "3"]) {
    fs.rmSync(path.join(copy.folder, "dist"), { recursive: true });
    const shared = build(["--workers", workers]);
    assert.equal(shared.status, 0, shared.stderr);
    assert.deepEqual(copy.readDist(), expected);
  }
});

test("a second build with workers finds every file unchanged", () => {
  const { stdout } = build(["--workers", "2"]);
  assert.match(stdout, / 0 files written, [0-9]+ unchanged, 0 deleted/);
});

test("mistakes are told as one process tells them", () => {
  const files = fs
    .readdirSync(paper(), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .sort();
  const [first = "", second = "", third = "", fourth = ""] = files;
  const texts = files.map((file) => fs.readFileSync(path.join(paper(), file), "utf8"));
  const change = (file: string, from: RegExp, to: string): void => {
    const text = fs.readFileSync(path.join(paper(), file), "utf8");
    assert.match(text, from);
    fs.writeFileSync(path.join(paper(), file), text.replace(from, to));
  };
  change(first, /^desk: .*$/m, "desk: nowhere");
  const [id = ""] = /^id: .*$/m.exec(fs.readFileSync(path.join(paper(), third), "utf8")) ?? [];
  change(second, /^id: .*$/m, id);
  change(fourth, /$/, "\n![Sample](missing.jpg)\n");
  const alone = build(["--workers", "1"]);
  assert.equal(alone.status, 1);
  assert.equal(alone.stderr.match(/\((?:desk-unknown|id-duplicate|picture-missing)\)/g)?.length, 3);
  const shared = build(["--workers", "2"]);
  assert.deepEqual([shared.status, shared.stderr], [1, alone.stderr]);
  files.forEach((file, index) => {
    fs.writeFileSync(path.join(paper(), file), texts[index] ?? "");
  });
});

test("a number of workers that is none costs one sentence", () => {
  for (const workers of ["0", "many", "-1", "1000"]) {
    const { status, stderr } = build([`--workers=${workers}`]);
    assert.equal(status, 2);
    assert.match(stderr, /is no number of workers/);
  }
});

test("what a worker that dies had is done by another", { skip: !isLinux }, async () => {
  const expected = copy.readDist();
  fs.rmSync(path.join(copy.folder, "dist"), { recursive: true });
  const building = copy.start(["build", "--content", "paper", "--workers", "2"]);
  let told = "";
  building.stderr.setEncoding("utf8").on("data", (text: string) => (told += text));
  const end = new Promise((resolve) => building.on("exit", resolve));
  // Once there are pages of its on the disk, the worker is in the midst of its shard.
  const staged = path.join(copy.folder, ".khabar/dist/staging/site/news");
  let killed = false;
  while (!killed && building.exitCode === null) {
    const [worker] = fs.existsSync(staged) ? childrenOf(building.pid ?? 0) : [];
    if (worker !== undefined) killed = process.kill(worker, "SIGKILL");
    else await setTimeout(1);
  }
  assert.equal(await end, 0, told);
  assert.ok(killed);
  assert.deepEqual(copy.readDist(), expected);
});

function childrenOf(id: number): readonly number[] {
  const children = fs.readFileSync(`/proc/${id}/task/${id}/children`, "utf8");
  return children.trim().split(" ").filter(Boolean).map(Number);
}
