import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { formatRulesPage } from "../../docs/make-rules.ts";

test("docs/rules.md says what the rules of the code say", () => {
  assert.equal(fs.readFileSync("docs/rules.md", "utf8"), formatRulesPage(), "run npm run docs");
});
