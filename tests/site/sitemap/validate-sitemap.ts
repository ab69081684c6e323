import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const schema = fileURLToPath(new URL("../../fixtures/sitemap/all.xsd", import.meta.url));

/** Why sitemaps can't be held against their schemas on this machine; false where they can. */
export const withoutXmllint =
  spawnSync("xmllint", ["--version"]).status !== 0 && "xmllint is not installed";

/** Asserts that a sitemap, or an index of sitemaps, is what its schema asks for. */
export function assertValid(sitemap: string): void {
  const { status, stderr } = spawnSync("xmllint", ["--nonet", "--noout", "--schema", schema, "-"], {
    input: sitemap,
    encoding: "utf8",
  });
  assert.equal(status, 0, stderr);
}
