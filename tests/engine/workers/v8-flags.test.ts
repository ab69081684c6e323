import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { chooseFlags } from "../../../src/engine/workers/v8-flags.ts";

test("this Node knows every flag that workers are started with", () => {
  for (const articles of [5000, 40_000]) {
    const { running, starting } = chooseFlags(articles, process.versions.node);
    const { status, stderr } = spawnSync(process.execPath, [...running, ...starting, "-e", "0"]);
    assert.equal(status, 0, String(stderr));
  }
});

test("TurboFan works where V8 has no Maglev by default", () => {
  const isOff = (node: string) => chooseFlags(5000, node).running.includes("--no-turbofan");
  assert.deepEqual(["20.19.0", "22.23.3", "24.0.0", "26.10.0"].map(isOff), [
    false,
    false,
    true,
    true,
  ]);
});
