import assert from "node:assert/strict";
import { test } from "node:test";
import {
  securityHeaders,
  securityHeadersFile,
} from "../../../src/site/eleventy/security-headers.ts";
import { loadTheme } from "../../../src/site/eleventy/theme.ts";

test("the policy lets nothing run and nothing come from elsewhere", () => {
  const policy = securityHeaders(["sha256-x", "sha256-y"]).get("Content-Security-Policy") ?? "";
  const directives = policy.split("; ");
  for (const directive of [
    "default-src 'none'",
    "style-src 'self' 'sha256-x' 'sha256-y'",
    "img-src 'self'",
    "font-src 'self'",
  ]) {
    assert.ok(directives.includes(directive), directive);
  }
  assert.doesNotMatch(policy, /unsafe|script-src|https?:|\*/);
});

test("the file for hosts holds the same headers, with the hashes of the stylesheets in use", () => {
  const { stylesheetHashes } = loadTheme();
  assert.equal(stylesheetHashes.length, 4);
  const file = securityHeadersFile(stylesheetHashes);
  for (const [name, value] of securityHeaders(stylesheetHashes)) {
    assert.ok(file.includes(`\n  ${name}: ${value}\n`), name);
  }
  assert.match(file, /^\/\*\n/);
});
