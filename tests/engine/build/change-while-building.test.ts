import assert from "node:assert/strict";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { copyProject } from "../../project-copy.ts";

const builds = 3;

test("an article that changes while a build runs has its new page or its old one", async () => {
  const copy = copyProject();
  copy.makeSample(12);
  const paper = path.join(copy.folder, "paper");
  const [inside = ""] = fs
    .readdirSync(paper, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"));
  const file = path.join(paper, inside);
  const head = fs.readFileSync(file, "utf8");
  const id = /^id: (\d+)$/m.exec(head)?.[1] ?? "";
  const page = path.join(copy.folder, "dist/news", id, "index.html");
  const texts = ["One more", "Another"].map((word, number) => {
    const paragraph = `${word} sample paragraph of the text that is written again and again.\n\n`;
    return `${head}\n${paragraph.repeat(2000 - 500 * number)}`;
  });
  const pages = texts.map((text) => {
    fs.writeFileSync(file, text);
    const { status, stderr } = copy.khabar(["build", "--content", "paper"]);
    assert.equal(status, 0, stderr);
    return fs.readFileSync(page, "utf8");
  });

  for (let number = 0; number < builds; number++) {
    const build = copy.start(["build", "--content", "paper"]);
    const ended = once(build, "exit");
    let told = "";
    build.stderr.on("data", (more: Buffer) => {
      told += more.toString();
    });
    build.stdout.resume();
    // In place, as most editors write: for a moment the file is empty, then it holds half a text.
    for (let turn = number; build.exitCode === null; turn++) {
      fs.writeFileSync(file, texts[turn % 2] ?? "");
      await Promise.race([ended, setTimeout(60)]);
    }
    if (build.exitCode !== 0) {
      // The second where the article was whole again when it was looked at to tell what is wrong with it.
      assert.match(
        told,
        /\((?:it is being written to all the time|it has just been changed)\); try again /,
      );
    }
    assert.ok(pages.includes(fs.readFileSync(page, "utf8")), `build ${number}`);
  }
  copy.remove();
});
