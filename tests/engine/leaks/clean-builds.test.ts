import assert from "node:assert/strict";
import { test } from "node:test";
import { proveCleanBuilds } from "./prove-clean-builds.ts";

// `npm run proof` makes a thousand.
test("builds that give nothing away raise no alarm", async () => {
  const { proven, alarms } = await proveCleanBuilds(6);
  assert.deepEqual(alarms, []);
  assert.ok(proven >= 4, `of ${proven} something was withheld`);
});
