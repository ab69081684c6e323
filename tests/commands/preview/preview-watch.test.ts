import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { PreviewWatch } from "../../../src/commands/preview/preview-watch.ts";
import type { WatchDelays } from "../../../src/commands/preview/preview-watch.ts";

/** A watched folder, and the texts of all its files as they were when the watch told of them. */
class WatchedFolder {
  readonly #work = fs.mkdtempSync(path.join(os.tmpdir(), "khabar-watch-"));
  readonly folder = path.join(this.#work, "content");
  readonly #watch: PreviewWatch;
  seen = "";
  tellings = 0;
  onTelling: () => void = () => undefined;

  constructor(delays?: WatchDelays) {
    fs.mkdirSync(this.folder);
    const act = (): void => {
      this.seen = this.readAll();
      this.tellings += 1;
      this.onTelling();
    };
    this.#watch = new PreviewWatch([this.folder], act, delays);
  }

  place(file: string): string {
    return path.join(this.folder, file);
  }

  write(file: string, text: string): void {
    fs.mkdirSync(path.dirname(this.place(file)), { recursive: true });
    fs.writeFileSync(this.place(file), text);
  }

  readAll(): string {
    if (!fs.existsSync(this.folder)) return "none";
    return fs
      .readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.join(parentPath, name))
      .sort()
      .map((file) => `${path.relative(this.folder, file)}: ${fs.readFileSync(file, "utf8")}`)
      .join("\n");
  }

  /** Waits until what was told of last is what stands in the folder. */
  async settle(when: string): Promise<void> {
    const end = performance.now() + 20_000;
    while (this.seen !== this.readAll()) {
      assert.ok(performance.now() < end, `${when}: nothing told of\n${this.readAll()}`);
      await wait(2);
    }
  }

  [Symbol.dispose](): void {
    this.#watch.close();
    fs.rmSync(this.#work, { recursive: true });
  }
}

test("of two saves any time apart, the last is told of", async () => {
  using watched = new WatchedFolder();
  for (let apart = 1; apart <= 120; apart += 3) {
    watched.write("1.md", `first of ${apart}`);
    await wait(apart);
    watched.write("1.md", `second of ${apart}`);
    await watched.settle(`${apart} ms apart`);
  }
});

test("of five hundred saves in a moment, the last is told of, and some while they go on", async () => {
  using watched = new WatchedFolder({ save: 10, most: 50 });
  for (let save = 1; save <= 500; save++) {
    watched.write("1.md", `save ${save}`);
    // However slow the machine is, there are fifty moments to tell of them.
    if (save % 10 === 0) await wait(5);
  }
  const meanwhile = watched.tellings;
  await watched.settle("after 500 saves");
  assert.ok(meanwhile >= 1 && watched.tellings <= 100, `told ${watched.tellings} times`);
});

/** What programs do to files and folders, and what is a trap to one who watches them. */
const acts: readonly (readonly [name: string, act: (watched: WatchedFolder) => void])[] = [
  ["a file in a new folder", write("1401/04/1.md", "one")],
  ["a save in that folder", write("1401/04/1.md", "two")],
  ["a save by renaming another file", saveByRename],
  ["a save after that", write("1401/04/1.md", "four")],
  ["a folder deleted and made anew", remakeFolder],
  ["a save in the new one", write("1401/04/1.md", "six")],
  ["a folder moved", moveFolder],
  ["a save in the moved one", write("1402/04/1.md", "seven")],
  ["a folder in a file's place", putFolder],
  ["a save in that folder", write("1402/04/1.md/2.md", "nine")],
  ["the folder itself deleted", removeAll],
  ["and back", write("1401/04/1.md", "ten")],
  ["a save in what is back", write("1401/04/1.md", "eleven")],
  ["a folder in one of the same name", write("1401/1401/1.md", "twelve")],
  ["a save in that one", write("1401/1401/1.md", "thirteen")],
  ["a save beside it", write("1401/2.md", "fourteen")],
  ["the folder's parent deleted and made anew", remakeParent],
  ["a save in the one made anew", write("1.md", "sixteen")],
];

test("whatever is done to files and folders, the last state is told of", async () => {
  using watched = new WatchedFolder();
  for (const [name, act] of acts) {
    act(watched);
    await watched.settle(name);
  }
});

test("what changes while somebody reads is told of again", async () => {
  using watched = new WatchedFolder();
  for (let save = 1; save <= 20; save++) {
    watched.write("1.md", `save ${save}`);
    watched.onTelling = () => {
      watched.onTelling = () => undefined;
      watched.write("1.md", `save ${save}, amended`);
    };
    await watched.settle(`save ${save}`);
    assert.ok(watched.seen.endsWith("amended"));
  }
});

test("what stands beside the folder is not told of", async () => {
  using watched = new WatchedFolder();
  fs.writeFileSync(`${watched.folder}.txt`, "sample");
  await wait(50);
  assert.equal(watched.tellings, 0);
});

function write(file: string, text: string): (watched: WatchedFolder) => void {
  return (watched) => {
    watched.write(file, text);
  };
}

function moveFolder(watched: WatchedFolder): void {
  fs.renameSync(watched.place("1401"), watched.place("1402"));
}

function removeAll({ folder }: WatchedFolder): void {
  fs.rmSync(folder, { recursive: true });
}

function saveByRename(watched: WatchedFolder): void {
  fs.writeFileSync(watched.place("draft"), "three");
  fs.renameSync(watched.place("draft"), watched.place("1401/04/1.md"));
}

function remakeFolder(watched: WatchedFolder): void {
  fs.rmSync(watched.place("1401"), { recursive: true });
  watched.write("1401/04/1.md", "five");
}

function putFolder(watched: WatchedFolder): void {
  fs.rmSync(watched.place("1402/04/1.md"));
  watched.write("1402/04/1.md/2.md", "eight");
}

function remakeParent(watched: WatchedFolder): void {
  fs.rmSync(path.dirname(watched.folder), { recursive: true });
  watched.write("1.md", "fifteen");
}
