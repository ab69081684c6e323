import assert from "node:assert/strict";
import { test } from "node:test";
import { UserError } from "../../../src/language/problem/user-error.ts";
import { innermostError, isUserError } from "../../../src/language/problem/user-error.ts";
import { PressError } from "../../../src/engine/press/press-error.ts";

const system = new Error("ENOSPC: no space left on device, write");

for (const [name, error, message] of [
  ["an error without a cause", system, system.message],
  ["what Eleventy has wrapped", new Error("a page", { cause: system }), system.message],
  [
    "what Eleventy has wrapped in its own way",
    Object.assign(new Error("a page"), { originalError: system }),
    system.message,
  ],
  [
    "a sentence of the press, and not what the system calls it",
    new Error("a page", { cause: new PressError("The disk is full.", { cause: system }) }),
    "The disk is full.",
  ],
  [
    "a sentence of a command",
    new Error("a page", { cause: new UserError("Make the share again.") }),
    "Make the share again.",
  ],
] as const) {
  test(`what went wrong is ${name}`, () => {
    assert.equal(innermostError(error).message, message);
    assert.equal(isUserError(innermostError(error)), message !== system.message);
  });
}
