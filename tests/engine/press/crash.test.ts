import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { bytesOf } from "../../../src/engine/press/press-file.ts";
import { recover } from "../../../src/engine/press/recover.ts";
import {
  becoming,
  bury,
  checkRecovery,
  failAt,
  publish,
  type Scene,
  scenes,
} from "./crash-scenes.ts";
import { faults, runWithFault } from "./disk-faults.ts";
import { compileChild } from "./press-child.ts";
import { makeRoot, newSite, oldSite } from "./sample-sites.ts";

// A spread of what `npm run crash` does at every change.

const child = compileChild();
const killer = path.join(path.dirname(child), "kill-at.js");

test("a process killed before its every change", () => {
  const scene = becoming;
  const outcomes = { old: 0, new: 0 };
  for (let at = 1; ; at++) {
    const { root, output } = scene.set();
    const { signal, status, stderr } = spawnSync(
      process.execPath,
      ["--import", killer, child, "new", output],
      {
        env: { KILL_AT: String(at) },
        encoding: "utf8",
      },
    );
    const outcome = checkRecovery(scene, root, output);
    fs.rmSync(root, { recursive: true });
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
  for (const fault of faults) {
    test(`${fault} at every change: ${scene.name}`, () => {
      const outcomes = { old: 0, new: 0 };
      for (let at = 1; ; at++) {
        const outcome = failAt(scene, at, fault);
        if (outcome === undefined) break;
        outcomes[outcome] += 1;
      }
      assert.ok(outcomes.old > 10 && outcomes.new > 1, JSON.stringify(outcomes));
    });
  }

  test(`killed, and then at every change of the recovery: ${scene.name}`, () => {
    for (const at of openings(scene)) {
      for (let again = 1; ; again++) {
        const { root, output } = scene.set();
        runWithFault(at, "kill", () => {
          scene.publish(output);
        });
        bury(root);
        const { count } = runWithFault(again, again % 2 === 0 ? "kill" : "EIO", () =>
          recover(output),
        );
        bury(root);
        assert.equal(checkRecovery(scene, root, output), "new");
        fs.rmSync(root, { recursive: true });
        if (count < again) break;
      }
    }
  });
}

/** Three moments to be killed at while the journal is open: the first, one in the middle, the last. */
function openings(scene: Scene): number[] {
  const open: number[] = [];
  for (let at = 1; ; at++) {
    const { root, output } = scene.set();
    const { count } = runWithFault(at, "kill", () => {
      scene.publish(output);
    });
    if (fs.existsSync(path.join(root, ".khabar/dist/journal"))) open.push(at);
    fs.rmSync(root, { recursive: true });
    if (count < at) break;
  }
  assert.ok(open.length > 2);
  return [open[0], open[open.length >> 1], open.at(-1)].filter((at) => at !== undefined);
}

test("readers find every page whole at every moment", async () => {
  const { output } = makeRoot();
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
