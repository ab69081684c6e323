import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { explainWorkerEnd } from "../../../src/engine/workers/explain-worker-end.ts";
import type { ReadTask } from "../../../src/engine/workers/worker-messages.ts";
import { WorkerPool } from "../../../src/engine/workers/worker-pool.ts";
import { readMasthead } from "../../../src/newsroom/content/read-masthead.ts";
import { copyProject, type ProjectCopy } from "../../project-copy.ts";

const isLinux = process.platform === "linux";
let copy: ProjectCopy;
const paper = (): string => path.join(copy.folder, "paper");

before(() => {
  copy = copyProject();
  copy.makeSample(24);
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
  const building = startBuild();
  // Once there are pages of its on the disk, the worker is in the midst of its shard.
  const staged = path.join(copy.folder, ".khabar/dist/staging/site/news");
  let killed = false;
  while (!killed && building.isRunning()) {
    const [worker] = fs.existsSync(staged) ? workersOf(building.id) : [];
    if (worker !== undefined) killed = kill(worker);
    await setTimeout(1);
  }
  const { status, told } = await building.end;
  assert.equal(status, 0, told);
  assert.ok(killed);
  assert.deepEqual(copy.readDist(), expected);
});

test(
  "a task that ends each worker costs one sentence, and nothing",
  { skip: !isLinux },
  async () => {
    const expected = copy.readDist();
    fs.rmSync(path.join(copy.folder, ".khabar/dist/index.db"));
    const building = startBuild();
    while (building.isRunning()) {
      workersOf(building.id).forEach(kill);
      await setTimeout(1);
    }
    const { status, told } = await building.end;
    assert.equal(status, 2);
    assert.match(
      told,
      /^Workers were killed \(SIGKILL\) while they read \S+\.md to \S+\.md\. The .+\n$/,
    );
    assert.deepEqual(copy.readDist(), expected);
    const next = build(["--workers", "2"]);
    assert.deepEqual([next.status, next.stderr], [0, ""]);
  },
);

test("workers go with the build that is killed", { skip: !isLinux }, async () => {
  fs.rmSync(path.join(copy.folder, ".khabar/dist/index.db"));
  const building = startBuild();
  let workers: readonly number[] = [];
  while (workers.length === 0 && building.isRunning()) {
    workers = workersOf(building.id);
    await setTimeout(1);
  }
  assert.ok(kill(building.id));
  // A process that has ended, and whose end nobody has asked for, is there as a name alone.
  const isAlive = (worker: number): boolean => !/^$|\) [ZX] /.test(readProc(worker, "stat"));
  while (workers.some(isAlive)) await setTimeout(10);
  await building.end;
  assert.equal(build().status, 0);
});

test("a fault of the plan, in the midst of the work, ends the run and not the process", async () => {
  const pool = new WorkerPool(1);
  try {
    const workFolder = path.join(copy.folder, ".khabar/dist");
    const content = { location: paper(), name: "paper" };
    const read = readMasthead(content);
    assert.ok(read.ok);
    const { masthead } = read.value;
    pool.broadcast(() => ({ kind: "open", content, masthead, workFolder }));
    const plan = function* (): Generator<ReadTask> {
      for (let tasks = 0; tasks < 3; tasks++) yield { kind: "read", files: [] };
      throw new Error("no more");
    };
    await assert.rejects(
      pool.run(plan(), {
        toTask: (task) => task,
        take: () => undefined,
        doHere: () => undefined,
      }),
      /^Error: no more$/,
    );
  } finally {
    pool.stop();
  }
});

test("a worker without memory is told of as that, in the words that V8 has for it", () => {
  const hungry = ["--max-old-space-size=20", "-e", "for (const all = []; ; ) all.push({ all })"];
  const { signal, stderr } = spawnSync(process.execPath, hungry, { encoding: "utf8" });
  assert.match(
    explainWorkerEnd({
      by: signal ?? "",
      stderr: stderr,
      task: { kind: "render", batch: "", pages: 0 },
    }),
    /^Workers ran out of memory\. The published site is as it was\. NODE_OPTIONS=/,
  );
});

/** A build by two workers that is under way. */
function startBuild() {
  const building = copy.start(["build", "--content", "paper", "--workers", "2"]);
  let told = "";
  building.stdout.resume();
  building.stderr.setEncoding("utf8").on("data", (text: string) => (told += text));
  return {
    id: building.pid ?? 0,
    isRunning: () => building.exitCode === null && building.signalCode === null,
    end: once(building, "close").then(() => ({ status: building.exitCode, told })),
  };
}

/** A build has other children, too: it asks git. */
function workersOf(id: number): readonly number[] {
  const children = readProc(id, `task/${id}/children`).trim().split(" ").filter(Boolean);
  return children
    .map(Number)
    .filter((child) => readProc(child, "cmdline").endsWith("\u0000work\u0000"));
}

/** @returns whether there was such a process, which may be gone as soon as it was seen */
function kill(id: number): boolean {
  try {
    return process.kill(id, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
    throw error;
  }
}

/** What Linux tells of a process; nothing of one that is gone. */
function readProc(id: number, file: string): string {
  try {
    return fs.readFileSync(`/proc/${id}/${file}`, "utf8");
  } catch {
    return "";
  }
}
