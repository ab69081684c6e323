import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { bytesOf, type SiteFile } from "../../src/eleventy/site-file.ts";
import type { FileTable } from "../../src/press/file-table.ts";
import { readManifest } from "../../src/press/manifest.ts";
import { openPress } from "../../src/press/press.ts";
import { PressError } from "../../src/press/press-error.ts";
import { recover } from "../../src/press/recover.ts";
import { type Fault, runWithFault } from "./disk-faults.ts";
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
const killer = path.join(path.dirname(child), "kill-at.js");
const absent = { "(absent)": "" };
const oldPicture = pictureOfSite([...oldSite, ...foreignFiles]);
const newPicture = pictureOfSite([...newSite, ...foreignFiles]);
const firstPicture = pictureOfSite(newSite);

function publish(output: string, files: Iterable<SiteFile>): void {
  const press = openPress(output);
  try {
    press.publish(files);
  } finally {
    press.release();
  }
}

function filesOf(site: readonly SiteFile[]): ReadonlySet<string> {
  return new Set(site.map(({ file }) => file).sort());
}

function filesIn(manifest: FileTable | undefined): ReadonlySet<string> | undefined {
  if (manifest === undefined) return undefined;
  const files = Array.from({ length: manifest.count }, (_, row) => manifest.fileAt(row));
  return new Set(files.sort());
}

interface Scene {
  readonly name: string;
  readonly before: Record<string, string>;
  readonly after: Record<string, string>;
  /** What the manifest lists before. */
  readonly ours: ReadonlySet<string> | undefined;
  readonly set: () => { desk: string; output: string };
}

const becoming: Scene = {
  name: "a site becomes another",
  before: oldPicture,
  after: newPicture,
  ours: filesOf(oldSite),
  set: () => {
    const place = makeDesk();
    publish(place.output, oldSite);
    plant(place.output, foreignFiles);
    return place;
  },
};
const scenes: readonly Scene[] = [
  becoming,
  { name: "a first site", before: absent, after: firstPicture, ours: undefined, set: makeDesk },
];

/** The locks of a process that was killed in play are those of one that is gone. */
function bury(desk: string): void {
  const folder = path.join(desk, ".khabar/dist");
  if (!fs.existsSync(folder)) return;
  for (const name of fs.readdirSync(folder)) {
    if (!name.startsWith("lock-")) continue;
    fs.renameSync(path.join(folder, name), path.join(folder, "lock-4194305-01234567.1"));
  }
}

function isOneOf(picture: Record<string, string>, ...wholes: Record<string, string>[]): boolean {
  return wholes.some((whole) => JSON.stringify(whole) === JSON.stringify(picture));
}

/** Every page is whole, and what links to another is not there before it, nor after it has gone. */
function checkMixture(picture: Record<string, string>, { before, after }: Scene): void {
  const ofNew = (file: string) => picture[file] === after[file] && after[file] !== before[file];
  for (const [file, bytes] of Object.entries(picture)) {
    assert.ok(bytes === before[file] || bytes === after[file], `${file} is neither old nor new`);
  }
  if (["news/1/index.html", "news/4/index.html", "en/news/4/index.html"].some(ofNew)) {
    assert.ok(
      ofNew("assets/page.css") && ofNew("en/fonts/latin.woff2"),
      "an article before its assets",
    );
  }
  if (["index.html", "en/index.html", "feed/index.xml"].some(ofNew)) {
    assert.ok(
      ofNew("news/1/index.html") && ofNew("news/4/index.html"),
      "a front before its articles",
    );
    assert.ok(ofNew("en/news/4/index.html"), "a front before its articles");
  }
  if (before["news/3/index.html"] !== undefined && picture["news/3/index.html"] === undefined) {
    assert.ok(ofNew("index.html") && ofNew("en/index.html"), "a page gone before its links");
  }
}

/** Old or new after a recovery, and new after a publication; nothing is left over. */
function checkRecovery(scene: Scene, desk: string, output: string): "old" | "new" {
  checkMixture(pictureOf(output), scene);
  const mixed = !isOneOf(pictureOf(output), scene.before, scene.after);
  const { outcome } = recover(output);
  const picture = pictureOf(output);
  assert.ok(isOneOf(picture, scene.before, scene.after), "neither old nor new after a recovery");
  assert.ok(["nothing", "finished", "discarded"].includes(outcome), outcome);
  if (mixed) assert.equal(outcome, "finished");
  assert.equal(recover(output).outcome, "nothing");
  const isOld = isOneOf(picture, scene.before);
  const ours = filesIn(readManifest(path.join(desk, ".khabar/dist/manifest")));
  assert.deepEqual(
    ours,
    isOld ? scene.ours : filesOf(newSite),
    "the manifest tells of another site",
  );
  publish(output, newSite);
  assert.deepEqual(pictureOf(output), scene.after);
  assert.deepEqual(fs.readdirSync(path.join(desk, ".khabar/dist")), ["manifest"]);
  return isOld ? "old" : "new";
}

test("a process killed before its every change", () => {
  const scene = becoming;
  const outcomes = { old: 0, new: 0 };
  for (let at = 1; ; at++) {
    const { desk, output } = scene.set();
    const { signal, status, stderr } = spawnSync(
      process.execPath,
      ["--import", killer, child, "new", output],
      {
        env: { KILL_AT: String(at) },
        encoding: "utf8",
      },
    );
    const outcome = checkRecovery(scene, desk, output);
    fs.rmSync(desk, { recursive: true });
    if (signal === null) {
      assert.equal(status, 0, stderr);
      assert.ok(at > 15, "few changes were made");
      break;
    }
    assert.equal(signal, "SIGKILL");
    outcomes[outcome] += 1;
  }
  assert.ok(outcomes.old > 10 && outcomes.new > 3, JSON.stringify(outcomes));
});

for (const scene of scenes) {
  for (const fault of [
    "kill",
    "ENOSPC",
    "ENOSPC once",
    "EIO",
    "EIO once",
    "EMFILE once",
  ] as const satisfies readonly Fault[]) {
    test(`${fault} at every change: ${scene.name}`, () => {
      const outcomes = { old: 0, new: 0 };
      for (let at = 1; ; at++) {
        const { desk, output } = scene.set();
        const { count, error } = runWithFault(at, fault, () => {
          publish(output, newSite);
        });
        if (count < at) break;
        const stopped = pictureOf(output);
        if (fault === "kill") {
          // What a process in play throws after its end is of no interest.
        } else if (error === undefined) {
          // The fault struck when the new site was in place and only the staging was left to remove.
          assert.ok(isOneOf(stopped, scene.after), `change ${at}: no error, and no new site`);
        } else {
          assert.ok(error instanceof PressError, `change ${at}: no plain sentence`);
          const told = error.message.includes("khabar recover");
          assert.ok(told || isOneOf(stopped, scene.before), error.message);
          assert.equal(error.message.includes("as it was"), !told, error.message);
        }
        bury(desk);
        const outcome = checkRecovery(scene, desk, output);
        outcomes[outcome] += 1;
        fs.rmSync(desk, { recursive: true });
      }
      assert.ok(outcomes.old > 10 && outcomes.new > 1, JSON.stringify(outcomes));
    });
  }

  test(`killed, and then at every change of the recovery: ${scene.name}`, () => {
    for (const at of openings(scene)) {
      for (let again = 1; ; again++) {
        const { desk, output } = scene.set();
        runWithFault(at, "kill", () => {
          publish(output, newSite);
        });
        bury(desk);
        const { count } = runWithFault(again, again % 2 === 0 ? "kill" : "EIO", () =>
          recover(output),
        );
        bury(desk);
        assert.equal(checkRecovery(scene, desk, output), "new");
        fs.rmSync(desk, { recursive: true });
        if (count < again) break;
      }
    }
  });
}

/** Three moments to be killed at while the journal is open: the first, one in the middle, the last. */
function openings(scene: Scene): number[] {
  const open: number[] = [];
  for (let at = 1; ; at++) {
    const { desk, output } = scene.set();
    const { count } = runWithFault(at, "kill", () => {
      publish(output, newSite);
    });
    if (fs.existsSync(path.join(desk, ".khabar/dist/journal"))) open.push(at);
    fs.rmSync(desk, { recursive: true });
    if (count < at) break;
  }
  assert.ok(open.length > 2);
  return [open[0], open[open.length >> 1], open.at(-1)].filter((at) => at !== undefined);
}

test("readers find every page whole at every moment", async () => {
  const { output } = makeDesk();
  publish(output, oldSite);
  const pages = oldSite.flatMap((old) => {
    const next = newSite.find((other) => other.file === old.file);
    return next === undefined
      ? []
      : [{ file: old.file, texts: [old, next].map((page) => Buffer.from(bytesOf(page))) }];
  });
  let reads = 0;
  for (const task of ["new", "common", "old", "new"]) {
    const press = spawn(process.execPath, [child, task, output], { stdio: "ignore" });
    while (press.exitCode === null) {
      for (const { file, texts } of pages) {
        const found = fs.readFileSync(path.join(output, file));
        assert.ok(
          texts.some((text) => text.equals(found)),
          `${file}: ${found.toString()}`,
        );
        reads += 1;
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
    assert.equal(press.exitCode, 0);
  }
  assert.ok(reads > 1000, String(reads));
});
