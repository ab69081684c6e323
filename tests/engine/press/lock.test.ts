import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import fs from "node:fs";
import { once } from "node:events";
import path from "node:path";
import { test } from "node:test";
import { openPress } from "../../../src/engine/press/press.ts";
import { PressError } from "../../../src/engine/press/press-error.ts";
import { recover } from "../../../src/engine/press/recover.ts";
import { compileChild } from "./press-child.ts";
import { makeRoot, plant } from "./sample-sites.ts";

const child = compileChild();

function locksOf(root: string): string[] {
  return fs.readdirSync(path.join(root, ".khabar/dist")).filter((name) => name.startsWith("lock"));
}

function plantLock(root: string, name: string): void {
  plant(root, [{ kind: "asset", file: `.khabar/dist/${name}`, bytes: "" }]);
}

test("a living process keeps its lock, is named, and frees it by dying", async () => {
  const { root, output } = makeRoot();
  const holder = spawn(process.execPath, [child, "hang", output]);
  await once(holder.stdout, "data");
  plant(root, [{ kind: "asset", file: ".khabar/dist/journal", bytes: "sample of a torn journal" }]);
  for (const act of [() => openPress(output), () => recover(output)]) {
    assert.throws(act, (error) => {
      assert.ok(error instanceof PressError);
      assert.match(error.message, new RegExp(`process ${holder.pid}\\)`));
      return true;
    });
  }
  assert.equal(locksOf(root).length, 1);
  holder.kill("SIGKILL");
  await once(holder, "exit");
  assert.equal(locksOf(root).length, 1);
  openPress(output).release();
  assert.deepEqual(locksOf(root), []);
});

test("one process can't open the same press twice", () => {
  const { output } = makeRoot();
  const press = openPress(output);
  assert.throws(() => openPress(output), PressError);
  press.release();
  openPress(output).release();
});

const stale = {
  "a process that is gone": "lock-4194305-01234567.1",
  "a number that no process can have": "lock-9999999999-01234567.1",
  "a process whose number another one has": `lock-${process.ppid}-01234567.1`,
};
for (const [holder, name] of Object.entries(stale)) {
  const skip = holder.startsWith("a process whose") && !fs.existsSync("/proc/self/stat");
  test(`the lock of ${holder} is taken over`, { skip }, () => {
    const { root, output } = makeRoot();
    plantLock(root, name);
    const press = openPress(output);
    assert.equal(locksOf(root).length, 1);
    assert.notEqual(locksOf(root)[0], name);
    press.release();
  });
}

test(
  "a process that has ended, and whose parent has not asked yet, holds nothing",
  { skip: !fs.existsSync("/proc/self/stat") },
  async () => {
    const { root, output } = makeRoot();
    // The shell becomes `sleep`, which never asks for its child's exit code.
    const parent = spawn("sh", [
      "-c",
      `"${process.execPath}" -e "process.stdout.write(String(process.pid))" & exec sleep 30`,
    ]);
    const [pid] = (await once(parent.stdout, "data")) as [Buffer];
    const stat = () => fs.readFileSync(`/proc/${pid.toString()}/stat`, "utf8");
    while (!stat().includes(") Z ")) await new Promise((resolve) => setTimeout(resolve, 5));
    const start = stat()
      .slice(stat().lastIndexOf(")") + 2)
      .split(" ")[19];
    const boot = fs.readFileSync("/proc/sys/kernel/random/boot_id", "utf8").slice(0, 8);
    plantLock(root, `lock-${pid.toString()}-${boot}.${start}`);
    openPress(output).release();
    parent.kill("SIGKILL");
  },
);

test("of many presses that start at once, one at a time is open", async () => {
  const { root, output } = makeRoot();
  fs.mkdirSync(path.join(root, ".khabar/dist"), { recursive: true });
  plantLock(root, "lock-4194305-01234567.1");
  const log = path.join(root, "log");
  const exits = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const press = spawn(process.execPath, [child, "hold", output, log], { stdio: "ignore" });
      const [code] = (await once(press, "exit")) as [number];
      return code;
    }),
  );
  const lines = fs.readFileSync(log, "utf8").trim().split("\n");
  assert.equal(lines.length, 2 * exits.filter((code) => code === 0).length);
  for (let line = 0; line < lines.length; line += 2) {
    assert.equal(lines[line]?.replace("in", "out"), lines[line + 1]);
  }
  assert.ok(exits.includes(0));
  assert.ok(exits.every((code) => code === 0 || code === 2));
});
