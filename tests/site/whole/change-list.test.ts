// A new article changes its own page and the few that must tell of it. `npm run changes` does the same
// with 5,000 articles.
import assert from "node:assert/strict";
import { test } from "node:test";
import { formatChanges, listChanges } from "./list-changes.ts";

test("the newest article more than 600 changes the pages that tell of it, no others", (t) => {
  const list = listChanges(600);
  for (const line of formatChanges(list)) t.diagnostic(line);
  assert.deepEqual(list.unexpected, []);
  const kinds = new Set(list.changes.map(({ kind }) => kind));
  for (const kind of ["the article", "its day", "the front", "its desk", "feeds", "sitemaps"]) {
    assert.ok(kinds.has(kind), kind);
  }
});
