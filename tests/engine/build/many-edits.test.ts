import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { copyProject, secondsLater } from "../../project-copy.ts";

test("where hundreds of articles are edited at once, all their pages are made anew", () => {
  const copy = copyProject();
  try {
    copy.makeSample(310);
    const build = (): string => copy.khabar(["build", "--content", "paper"], secondsLater).stdout;
    build();
    const paper = path.join(copy.folder, "paper");
    for (const file of fs.readdirSync(paper, { recursive: true, encoding: "utf8" })) {
      if (!file.endsWith(".md")) continue;
      fs.appendFileSync(path.join(paper, file), "\nOne more sample paragraph.\n");
    }
    const written = Number(/: (\d+) files written/.exec(build())?.[1]);
    assert.ok(written > 310, `${written} files written`);
  } finally {
    copy.remove();
  }
});
