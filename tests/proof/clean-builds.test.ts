import assert from "node:assert/strict";
import { test } from "node:test";
import { proveCleanBuilds } from "./prove-clean-builds.ts";

// `npm run proof` makes a thousand.
test("builds that give nothing away raise no alarm", async () => {
  assert.deepEqual(await proveCleanBuilds(3), []);
});
