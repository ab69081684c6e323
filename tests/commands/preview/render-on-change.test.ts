import assert from "node:assert/strict";
import { test } from "node:test";
import { PreviewAlarm } from "../../../src/commands/preview/render-on-change.ts";

const start = Date.UTC(2026, 10, 24);
const now = (): number => Date.now();

test("an alarm rings at its instant and not before, months ahead as well", (context) => {
  for (const rest of [1, 1000, 45_000, 100 * 24 * 3600 * 1000]) {
    context.mock.timers.enable({ apis: ["setTimeout", "Date"], now: start });
    let rung = 0;
    new PreviewAlarm(() => (rung += 1), now).set(start + rest);
    context.mock.timers.tick(rest - 1);
    assert.equal(rung, 0);
    context.mock.timers.tick(1);
    assert.equal(rung, 1);
    context.mock.timers.tick(60_000);
    assert.equal(rung, 1);
    context.mock.timers.reset();
  }
});

test("an alarm whose instant has come while the machine slept rings soon", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout", "Date"], now: start });
  let rung = 0;
  new PreviewAlarm(() => (rung += 1), now).set(start + 3600_000);
  context.mock.timers.setTime(start + 7200_000);
  context.mock.timers.tick(30_000);
  assert.equal(rung, 1);
});

test("another instant takes the place of the one before, and none of both", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout", "Date"], now: start });
  let rung = 0;
  const alarm = new PreviewAlarm(() => (rung += 1), now);
  alarm.set(start + 1000);
  alarm.set(start + 5000);
  context.mock.timers.tick(1000);
  assert.equal(rung, 0);
  alarm.set(undefined);
  context.mock.timers.tick(10_000);
  assert.equal(rung, 0);
});
