import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import type { PressFile } from "../../../src/engine/press/press-file.ts";
import { openPress, type Press } from "../../../src/engine/press/press.ts";
import { PressError } from "../../../src/engine/press/press-error.ts";
import { openWorkerStaging } from "../../../src/engine/press/worker-staging.ts";
import { compileChild } from "./press-child.ts";
import {
  foreignFiles,
  makeRoot,
  newSite,
  oldSite,
  pictureOf,
  pictureOfSite,
  plant,
} from "./sample-sites.ts";

const child = compileChild();

/** Opens the press of a new place, and closes it when the test ends. */
function open(output: string, t: { after(act: () => void): void }): Press {
  const press = openPress(output);
  t.after(() => {
    press.release();
  });
  return press;
}

/** Publishes what two workers and the publication itself stage, each a third. */
function publishWithWorkers(press: Press, output: string, site: readonly PressFile[]): object {
  const publication = press.begin();
  const workers = ["1", "2"].map((label) => openWorkerStaging(output, label));
  for (const [at, file] of site.entries()) (workers[at % 3] ?? publication).add(file, "sample-key");
  for (const worker of workers) {
    publication.adopt(worker.report());
    assert.equal(worker.report().lines, "");
    worker.close();
  }
  return publication.finish();
}

test("workers and the publication itself stage one site together", (t) => {
  const { root, output } = makeRoot();
  const press = open(output, t);
  assert.deepEqual(publishWithWorkers(press, output, oldSite), {
    written: 7,
    unchanged: 0,
    deleted: 0,
  });
  assert.deepEqual(pictureOf(output), pictureOfSite(oldSite));
  plant(output, foreignFiles);
  assert.deepEqual(publishWithWorkers(press, output, newSite), {
    written: 8,
    unchanged: 2,
    deleted: 2,
  });
  assert.deepEqual(pictureOf(output), pictureOfSite([...newSite, ...foreignFiles]));
  const next = press.begin();
  assert.ok(newSite.every(({ file }) => next.keep(file, "sample-key")));
  assert.deepEqual(next.finish(), { written: 0, unchanged: 10, deleted: 0 });
  press.release();
  assert.deepEqual(fs.readdirSync(path.join(root, ".khabar/dist")), ["manifest"]);
});

test("two workers may make the same folder, but not the same file", (t) => {
  const { output } = makeRoot();
  const publication = open(output, t).begin();
  const [one, two] = [openWorkerStaging(output, "1"), openWorkerStaging(output, "2")];
  one.add({ kind: "article", file: "news/1/index.html", bytes: "sample" });
  two.add({ kind: "article", file: "news/1/slip.html", bytes: "sample" });
  two.add({ kind: "article", file: "news/1/index.html", bytes: "sample" });
  publication.adopt(one.report());
  publication.adopt(two.report());
  assert.throws(
    () => publication.finish(),
    /Two files of the site have one path: news\/1\/index\.html/,
  );
});

test("a worker writes over what one that has died left half written", (t) => {
  const { output } = makeRoot();
  const publication = open(output, t).begin();
  const [dead, heir] = [openWorkerStaging(output, "1"), openWorkerStaging(output, "2")];
  dead.add({ kind: "article", file: "news/1/index.html", bytes: "sam" });
  heir.add({ kind: "article", file: "news/1/index.html", bytes: "sample" });
  publication.adopt(heir.report());
  publication.finish();
  assert.deepEqual(
    pictureOf(output),
    pictureOfSite([{ kind: "article", file: "news/1/index.html", bytes: "sample" }]),
  );
});

test("a file that two workers report is refused", (t) => {
  const { output } = makeRoot();
  const press = open(output, t);
  press.publish(oldSite);
  const publication = press.begin();
  for (const label of ["1", "2"]) {
    const worker = openWorkerStaging(output, label);
    worker.add({ kind: "front", file: "other.html", bytes: "sample" });
    publication.adopt(worker.report());
  }
  assert.throws(() => publication.finish(), /Two files of the site have one path: other.html/);
  assert.deepEqual(pictureOf(output), pictureOfSite(oldSite));
});

const sum = "a".repeat(22);
const strange: Record<string, string> = {
  "leads out of the site": `front\t0\t../index.html\t1.2.3\t${sum}\t\n`,
  "leads out of the staging": `front\t../../0\tindex.html\t1.2.3\t${sum}\t\n`,
  "is of no kind": `page\t0\tindex.html\t1.2.3\t${sum}\t\n`,
  "has no stamp": `front\t0\tindex.html\t\t${sum}\t\n`,
  "has no sum": "front\t0\tindex.html\t1.2.3\t\tkey\n",
  "has a key with a space": `front\t0\tindex.html\t1.2.3\t${sum}\ta b\n`,
  "goes on": `front\t0\tindex.html\t1.2.3\t${sum}\tkey\tkey\n`,
  "is empty": "\n",
};
for (const [what, line] of Object.entries(strange)) {
  test(`a report is refused in which a line ${what}`, (t) => {
    const { output } = makeRoot();
    const press = open(output, t);
    press.publish(oldSite);
    const publication = press.begin();
    const good = `front\t0\tother.html\t1.2.3\t${sum}\tkey\n`;
    for (const worker of ["1", "press", "../1"]) {
      const lines = worker === "1" ? good + line : good;
      assert.throws(() => {
        publication.adopt({ worker, lines });
      }, /Not what a worker reports/);
    }
    publication.abandon();
    assert.deepEqual(pictureOf(output), pictureOfSite(oldSite));
  });
}

test("a link planted in a folder's place is not written through", (t) => {
  const { root, output } = makeRoot();
  const publication = open(output, t).begin();
  const worker = openWorkerStaging(output, "1");
  fs.mkdirSync(path.join(root, "elsewhere/1"), { recursive: true });
  fs.mkdirSync(path.join(root, ".khabar/dist/staging/site"), { recursive: true });
  fs.symlinkSync(path.join(root, "elsewhere"), path.join(root, ".khabar/dist/staging/site/news"));
  assert.throws(() => {
    worker.add({ kind: "article", file: "news/1/index.html", bytes: "sample" });
  }, PressError);
  publication.abandon();
  assert.deepEqual(Object.keys(pictureOf(path.join(root, "elsewhere"))), ["1"]);
});

test("nobody stages without an open press", () => {
  const { output } = makeRoot();
  assert.throws(() => openWorkerStaging(output, "1"), /Nobody has opened the press/);
  openPress(output).release();
  assert.throws(() => openWorkerStaging(output, "1"), /works for has ended/);
});

test("a worker whose coordinator is gone stops, and until then nobody else can publish", async () => {
  const { root, output } = makeRoot();
  const coordinator = spawn(process.execPath, [child, "coordinate", output]);
  const [word] = (await once(coordinator.stdout, "data")) as [Buffer];
  const worker = Number(word.toString());
  // Stopped in the middle of its work, it may outlive its coordinator by as long as you like.
  process.kill(worker, "SIGSTOP");
  coordinator.kill("SIGKILL");
  await once(coordinator, "exit");
  assert.throws(() => openPress(output), new RegExp(`process ${worker}\\)`));
  // The worker holds the other end of this pipe. On a busy machine it ends later than a press waits for it.
  const ended = once(coordinator, "close");
  coordinator.stdout.resume();
  process.kill(worker, "SIGCONT");
  await ended;
  const press = openPress(output);
  assert.equal(press.recovery.outcome, "discarded");
  press.publish(oldSite);
  press.release();
  assert.deepEqual(pictureOf(output), pictureOfSite(oldSite));
  assert.deepEqual(fs.readdirSync(path.join(root, ".khabar/dist")), ["manifest"]);
});
