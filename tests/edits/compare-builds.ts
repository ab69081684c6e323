import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { readFolder } from "../read-folder.ts";
import { pick, seedRandom } from "../../src/newsroom/sample/random.ts";
import { copyProject } from "../project-copy.ts";
import { edits, firstInstant } from "./edit-newspaper.ts";

/**
 * Edits a sample newspaper again and again, at random, and builds it after each edit twice: on top of
 * what the last build left, and from nothing. Both sites must be the same, byte for byte.
 *
 * @param seed - the same seed makes the same edits
 * @param tell - gets a line for each edit
 */
export function compareBuilds(seed: number, count: number, tell: (line: string) => void): void {
  const copy = copyProject();
  try {
    const content = path.join(copy.folder, "paper");
    copy.makeSample(40);
    const random = seedRandom(seed);
    const paper = { project: copy.folder, content, random, day: 0 };
    const build = (output: string): string => {
      // Some builds have workers, some have not: what one leaves the other takes up.
      const workers = random(5) === 0 ? "2" : "1";
      const now = new Date(firstInstant + paper.day * 86_400_000).toISOString().replace(".000", "");
      const words = ["--content", "paper", "--output", output, "--workers", workers];
      const { status, stdout, stderr } = copy.khabar(["build", ...words, "--now", now]);
      assert.equal(status, 0, stderr);
      return /\d+ files written/.exec(stdout)?.[0] ?? "";
    };
    build("kept/dist");
    for (let done = 0; done < count; done++) {
      const name = pick(random, Object.keys(edits));
      edits[name]?.(paper);
      const written = build("kept/dist");
      fs.rmSync(path.join(copy.folder, "fresh"), { recursive: true, force: true });
      build("fresh/dist");
      const site = (folder: string) => readFolder(path.join(copy.folder, folder, "dist"));
      assert.deepEqual(site("kept"), site("fresh"), `seed ${seed}, edit ${done + 1}: ${name}`);
      tell(`${done + 1}. ${name}: ${written}`);
    }
  } finally {
    copy.remove();
  }
}
