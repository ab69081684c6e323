import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { bytesOf } from "../../../src/engine/press/press-file.ts";
import { openPress } from "../../../src/engine/press/press.ts";
import { checkRecovery, failAt, publish, type Scene, scenes, Torn } from "./crash-scenes.ts";
import { faults } from "./disk-faults.ts";
import { compileChild } from "./press-child.ts";
import { makeRoot, newSite, oldSite } from "./sample-sites.ts";

// `npm run crash`: ends a publication at its every change of the file system, by SIGKILL and by faults
// of the disk, reads pages while others are published, and prints the totals. Fails where a page was
// torn or a site was lost.

const child = compileChild();
const killer = path.join(path.dirname(child), "kill-at.js");
const flaws = { torn: 0, lost: 0 };

/** Counts what a check finds. */
function judge<T>(check: () => T): T | undefined {
  try {
    return check();
  } catch (error) {
    flaws[error instanceof Torn ? "torn" : "lost"] += 1;
    process.stdout.write(`${String(error)}\n`);
    return undefined;
  }
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function print(what: string, counts: Map<string, number>): void {
  const total = [...counts.values()].reduce((sum, part) => sum + part, 0);
  const parts = [...counts].map(([name, part]) => `${name} ${part}`).join(", ");
  process.stdout.write(`${what}: ${total} (${parts})\n`);
}

/** A process that is killed before its n-th change; the name of that change, or "" where it has fewer. */
function killAt(at: number, task: string, output: string): { change: string; said: string } {
  const { signal, stderr, stdout } = spawnSync(
    process.execPath,
    ["--import", killer, child, task, output],
    { env: { KILL_AT: String(at) }, encoding: "utf8" },
  );
  return { change: signal === "SIGKILL" ? stderr : "", said: stdout };
}

function killPublications(scene: Scene, changes: Map<string, number>): void {
  for (let at = 1; ; at++) {
    const { root, output } = scene.set();
    const { change } = killAt(at, scene.task, output);
    judge(() => checkRecovery(scene, root, output));
    fs.rmSync(root, { recursive: true });
    if (change === "") return;
    count(changes, change);
  }
}

/** Kills a worker process at its every change: the site becomes the new one without it or not at all. */
function killWorkers(scene: Scene, changes: Map<string, number>): void {
  for (let at = 1; ; at++) {
    const { root, output } = scene.set();
    const press = openPress(output);
    const publication = press.begin();
    const { change, said } = killAt(at, "part", output);
    if (change === "") {
      publication.adopt(JSON.parse(said) as { worker: string; lines: string });
      for (const file of newSite.slice(newSite.length >> 1)) publication.add(file);
      publication.finish();
    } else {
      publication.abandon();
      count(changes, change);
    }
    press.release();
    judge(() => {
      const outcome = checkRecovery(scene, root, output);
      if (outcome !== (change === "" ? "new" : "old"))
        throw new Error(`A worker left an ${outcome} site`);
    });
    fs.rmSync(root, { recursive: true });
    if (change === "") return;
  }
}

async function readMeanwhile(enough: number): Promise<void> {
  const { output } = makeRoot();
  publish(output, oldSite);
  const pages = oldSite.flatMap((old) => {
    const next = newSite.find(({ file }) => file === old.file);
    return next === undefined
      ? []
      : [{ file: old.file, texts: [old, next].map((page) => Buffer.from(bytesOf(page))) }];
  });
  const reads = { whole: 0, missing: 0, partial: 0 };
  let publications = 0;
  for (; reads.whole < enough || publications < 12; publications++) {
    const task = ["shared", "common", "old"][publications % 3] ?? "";
    const press = spawn(process.execPath, [child, task, output], { stdio: "ignore" });
    const end = once(press, "exit");
    while (press.exitCode === null) {
      for (const { file, texts } of pages) reads[readPage(path.join(output, file), texts)] += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    await end;
  }
  flaws.torn += reads.partial;
  flaws.lost += reads.missing;
  process.stdout.write(
    `Reads during ${publications} publications: ${reads.whole} whole, ${reads.missing} missing, ${reads.partial} partial\n`,
  );
}

function readPage(file: string, texts: readonly Buffer[]): "whole" | "missing" | "partial" {
  try {
    const found = fs.readFileSync(file);
    return texts.some((text) => text.equals(found)) ? "whole" : "partial";
  } catch {
    return "missing";
  }
}

const kills = new Map<string, number>();
const workerKills = new Map<string, number>();
const failures = new Map<string, number>();
for (const scene of scenes) {
  killPublications(scene, kills);
  for (const fault of faults) {
    for (let at = 1; judge(() => failAt(scene, at, fault)) !== undefined; at++) {
      count(failures, fault === "kill" ? "killed in the middle of a change" : fault);
    }
  }
}
for (const scene of scenes.slice(2)) killWorkers(scene, workerKills);
print("Publications killed by SIGKILL before a change", kills);
print("Workers killed by SIGKILL before a change", workerKills);
print("Faults", failures);
await readMeanwhile(10_000);
process.stdout.write(`Torn: ${flaws.torn}. Lost: ${flaws.lost}.\n`);
process.exitCode = flaws.torn + flaws.lost === 0 ? 0 : 1;
