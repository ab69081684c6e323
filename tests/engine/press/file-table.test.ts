import assert from "node:assert/strict";
import { test } from "node:test";
import { FileTable } from "../../../src/engine/press/file-table.ts";

test("a file is found whatever was asked for before", () => {
  const files = [3, 20, 1, 300, 10, 2, 100].map((id) => `news/${id}/index.html`);
  const table = new FileTable();
  for (const file of files) table.add(file, { stamp: "", digest: "", key: file });
  assert.equal(table.sort(), undefined);
  const inOrder = files.map((_file, row) => table.fileAt(row));
  assert.deepEqual(inOrder, [...files].sort());
  const asked = [...inOrder, ...inOrder.toReversed(), ...files, ...files.toReversed()];
  for (const file of asked) {
    const row = table.find(file);
    assert.equal(table.fileAt(row), file);
    assert.ok(table.hasKey(row, file));
    for (const none of ["", "news", "news/1", "news/1/index.htm", "zebra"]) {
      assert.equal(table.find(none), -1);
    }
  }
  assert.equal(new FileTable().find("news/1/index.html"), -1);
});
