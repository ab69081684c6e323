import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import type { SiteFile } from "../../../src/site/eleventy/site-file.ts";
import { openPress, type Press } from "../../../src/engine/press/press.ts";
import { PressError } from "../../../src/engine/press/press-error.ts";
import { openStagingDesk } from "../../../src/engine/press/staging-desk.ts";
import { compileChild } from "./press-child.ts";
import {
  foreignFiles,
  makeDesk,
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

/** Publishes what two desks and the publication itself stage, each a third. */
function publishFromDesks(press: Press, output: string, site: readonly SiteFile[]): object {
  const publication = press.begin();
  const desks = ["1", "2"].map((label) => openStagingDesk(output, label));
  for (const [at, file] of site.entries()) (desks[at % 3] ?? publication).add(file, "sample-key");
  for (const desk of desks) {
    publication.adopt(desk.report());
    assert.equal(desk.report().lines, "");
    desk.close();
  }
  return publication.finish();
}

test("desks and the publication itself stage one site together", (t) => {
  const { desk, output } = makeDesk();
  const press = open(output, t);
  assert.deepEqual(publishFromDesks(press, output, oldSite), {
    written: 7,
    unchanged: 0,
    deleted: 0,
  });
  assert.deepEqual(pictureOf(output), pictureOfSite(oldSite));
  plant(output, foreignFiles);
  assert.deepEqual(publishFromDesks(press, output, newSite), {
    written: 8,
    unchanged: 2,
    deleted: 2,
  });
  assert.deepEqual(pictureOf(output), pictureOfSite([...newSite, ...foreignFiles]));
  const next = press.begin();
  assert.ok(newSite.every(({ file }) => next.keep(file, "sample-key")));
  assert.deepEqual(next.finish(), { written: 0, unchanged: 10, deleted: 0 });
  press.release();
  assert.deepEqual(fs.readdirSync(path.join(desk, ".khabar/dist")), ["manifest"]);
});

test("two desks may make the same folder, but not the same file", (t) => {
  const { output } = makeDesk();
  const publication = open(output, t).begin();
  const [one, two] = [openStagingDesk(output, "1"), openStagingDesk(output, "2")];
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

test("a desk writes over what one that has died left half written", (t) => {
  const { output } = makeDesk();
  const publication = open(output, t).begin();
  const [dead, heir] = [openStagingDesk(output, "1"), openStagingDesk(output, "2")];
  dead.add({ kind: "article", file: "news/1/index.html", bytes: "sam" });
  heir.add({ kind: "article", file: "news/1/index.html", bytes: "sample" });
  publication.adopt(heir.report());
  publication.finish();
  assert.deepEqual(
    pictureOf(output),
    pictureOfSite([{ kind: "article", file: "news/1/index.html", bytes: "sample" }]),
  );
});

test("a file that two desks report is refused", (t) => {
  const { output } = makeDesk();
  const press = open(output, t);
  press.publish(oldSite);
  const publication = press.begin();
  for (const label of ["1", "2"]) {
    const desk = openStagingDesk(output, label);
    desk.add({ kind: "front", file: "other.html", bytes: "sample" });
    publication.adopt(desk.report());
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
    const { output } = makeDesk();
    const press = open(output, t);
    press.publish(oldSite);
    const publication = press.begin();
    const good = `front\t0\tother.html\t1.2.3\t${sum}\tkey\n`;
    for (const desk of ["1", "press", "../1"]) {
      const lines = desk === "1" ? good + line : good;
      assert.throws(() => {
        publication.adopt({ desk, lines });
      }, /Not what a desk reports/);
    }
    publication.abandon();
    assert.deepEqual(pictureOf(output), pictureOfSite(oldSite));
  });
}

test("a link planted in a folder's place is not written through", (t) => {
  const { desk, output } = makeDesk();
  const publication = open(output, t).begin();
  const worker = openStagingDesk(output, "1");
  fs.mkdirSync(path.join(desk, "elsewhere/1"), { recursive: true });
  fs.mkdirSync(path.join(desk, ".khabar/dist/staging/site"), { recursive: true });
  fs.symlinkSync(path.join(desk, "elsewhere"), path.join(desk, ".khabar/dist/staging/site/news"));
  assert.throws(() => {
    worker.add({ kind: "article", file: "news/1/index.html", bytes: "sample" });
  }, PressError);
  publication.abandon();
  assert.deepEqual(Object.keys(pictureOf(path.join(desk, "elsewhere"))), ["1"]);
});

test("nobody stages without an open press", () => {
  const { output } = makeDesk();
  assert.throws(() => openStagingDesk(output, "1"), /Nobody has opened the press/);
  openPress(output).release();
  assert.throws(() => openStagingDesk(output, "1"), /works for has ended/);
});

test("a worker whose coordinator is gone stops, and until then nobody else can publish", async () => {
  const { desk, output } = makeDesk();
  const coordinator = spawn(process.execPath, [child, "coordinate", output]);
  const [word] = (await once(coordinator.stdout, "data")) as [Buffer];
  const worker = Number(word.toString());
  // Stopped in the middle of its work, it may outlive its coordinator by as long as you like.
  process.kill(worker, "SIGSTOP");
  coordinator.kill("SIGKILL");
  await once(coordinator, "exit");
  assert.throws(() => openPress(output), new RegExp(`process ${worker}\\)`));
  process.kill(worker, "SIGCONT");
  const press = openPress(output);
  assert.equal(press.recovery.outcome, "discarded");
  press.publish(oldSite);
  press.release();
  assert.deepEqual(pictureOf(output), pictureOfSite(oldSite));
  assert.deepEqual(fs.readdirSync(path.join(desk, ".khabar/dist")), ["manifest"]);
});
