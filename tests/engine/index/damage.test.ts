import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import Libsql from "libsql";
import type { Member } from "../../../src/engine/index/article-lists.ts";
import { ContentIndex } from "../../../src/engine/index/content-index.ts";
import { DamagedIndex, IndexDatabase } from "../../../src/engine/index/index-database.ts";
import { SealedMap } from "../../../src/engine/index/sealed-map.ts";
import { sampleArticle } from "../../newsroom/content/open-content.ts";
import { FiledContent } from "./filed-content.ts";

// Damage must never be taken for entries, and never end the process: libsql aborts it on a text that is no
// UTF-8.

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

const maps = ["folders", "files", "articles", "texts", "heads", "members", "notes"];
/** Whether each byte is tried: `npm run damage`, five minutes on a quiet machine. */
const isEvery = process.env["KHABAR_DAMAGE"] === "every";

/** How many files and folders the index has in the end. */
const files = 80;
let content: FiledContent;
/** An index with several blocks a map, some of them written more than once. */
let whole: Buffer;
let expected: string;
const place = (): string => path.join(content.work, "damaged.db");

before(() => {
  content = new FiledContent();
  const { index } = content;
  for (let number = 1; number <= 16; number++) {
    const text = `خبر نمونه ${number}, a sample. `.repeat(2 * number);
    content.write(`${number}.md`, sampleArticle(number, "tags: [One, سه]\n", text));
  }
  for (let round = 0; round < 3; round++) {
    for (const map of [index.folders, index.files]) {
      map.clear();
      for (let number = 100; number < 140 + files - 20 * round; number++) {
        map.set(`1401/04/${number}.md`, `${number} 1656342660${round}00 1656342660000 42`);
      }
    }
    index.lists.replaceAll(
      [30, 50].map((length, list) => [`list ${list}`, Array.from({ length }, sampleMember)]),
    );
    index.articles.clear();
    index.setNote("state", `state ${round}`);
    index.setNote("read by", "a sample");
    content.file();
  }
  whole = fs.readFileSync(index.file);
  const read = readBytes(whole);
  assert.ok(read !== undefined);
  expected = read;
});

function sampleMember(_: unknown, place: number): Member {
  return { instant: place, id: String(place), inside: `${place}.md`, isRetracted: place === 7 };
}

after(() => {
  content[Symbol.dispose]();
});

/** All entries of an index; undefined where a new one was made. */
function readBytes(bytes: Uint8Array): string | undefined {
  fs.writeFileSync(place(), bytes);
  const database = IndexDatabase.open(place());
  try {
    return database.isNew ? undefined : readAll(database);
  } finally {
    database.close();
  }
}

/** Reads all entries in their order, then each by its key. */
function readAll(database: IndexDatabase): string {
  let text = "";
  for (const name of maps) {
    const map = new SealedMap(database, name);
    const keys: string[] = [];
    for (const [key, value] of map.entries()) {
      keys.push(key);
      text += `${name} ${key} ${value}\n`;
    }
    for (const key of keys.reverse()) text += `${map.get(key) ?? "none"}\n`;
  }
  return text;
}

/** @returns whether the same entries were read as before the damage */
function isReadAsBefore(bytes: Uint8Array, what: string): boolean {
  try {
    const read = readBytes(bytes);
    if (read === undefined) return false;
    assert.ok(read === expected, `${what}: other entries`);
    return true;
  } catch (error) {
    if (error instanceof assert.AssertionError) throw error;
    assert.ok(error instanceof DamagedIndex, `${what}: ${String(error)}`);
    return false;
  }
}

/** Some of many places, at even distances. */
function takeSome(places: readonly number[], few: number): readonly number[] {
  const step = Math.ceil(places.length / few);
  return places.filter((_, index) => index % step === 0);
}

/** Each place of the header and of the table's definition, and a spread of the others. */
function places(few: number): readonly number[] {
  const all = Array.from(whole.keys());
  if (isEvery) return all;
  const definition = whole.indexOf("CREATE TABLE");
  const first = [...all.slice(0, 120), ...all.slice(definition - 40, definition + 200)];
  return [...first, ...takeSome(all, few)];
}

/** libsql closes a file when its queries are garbage. */
async function tidy(count: number): Promise<void> {
  if (count % 500 !== 0) return;
  collectGarbage();
  await setImmediate();
}

test("the index that is damaged has several blocks a map", () => {
  assert.ok(whole.length >= 40_000 && whole.length <= 200_000, `${whole.length} bytes`);
  const database = new Libsql(content.index.file);
  const counts = database.prepare("SELECT map, count(*) FROM block GROUP BY map").raw().all();
  database.close();
  const blocks = new Map(counts as [string, number][]);
  assert.deepEqual([...blocks.keys()].sort(), [...maps].sort());
  for (const name of ["folders", "files", "articles"]) assert.ok((blocks.get(name) ?? 0) > 1, name);
  assert.ok(isReadAsBefore(whole, "whole"));
});

test("whichever byte is changed, the same entries are read or the damage is noticed", async () => {
  let noticed = 0;
  const tried = places(400);
  for (const [count, at] of tried.entries()) {
    // Of each byte one bit: both take a quarter of an hour.
    for (const bit of isEvery ? [at % 2 === 0 ? 1 : 128] : [1, 128]) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ bit;
      if (!isReadAsBefore(changed, `byte ${at} ^ ${bit}`)) noticed += 1;
    }
    await tidy(count);
  }
  assert.ok(noticed > tried.length / 4, `${noticed} of ${tried.length} were noticed`);
});

test("wherever the file ends, the same entries are read or the damage is noticed", async () => {
  for (const [count, at] of places(200).entries()) {
    isReadAsBefore(whole.subarray(0, at), `${at} bytes`);
    await tidy(count);
  }
  assert.ok(isReadAsBefore(Buffer.concat([whole, Buffer.alloc(100)]), "more bytes"));
});

test("what is written into a damaged index is read again, or the damage is noticed", async () => {
  const tried = isEvery ? places(0).filter((at) => at % 8 === 0) : takeSome(places(60), 150);
  for (const [count, at] of tried.entries()) {
    const changed = Buffer.from(whole);
    changed[at] = (changed[at] ?? 0) ^ (count % 2 === 0 ? 1 : 128);
    fs.writeFileSync(place(), changed);
    try {
      const isNew = writeMore();
      checkWritten(isNew);
    } catch (error) {
      if (error instanceof assert.AssertionError) error.message = `byte ${at}: ${error.message}`;
      if (!(error instanceof DamagedIndex)) throw error;
    }
    await tidy(count);
  }
});

/** @returns whether a new index was made */
function writeMore(): boolean {
  const index = ContentIndex.open(place());
  try {
    const isNew = index.note("state") === undefined;
    index.folders.clear();
    for (let number = 0; number < 200; number++) index.folders.set(String(number), "x".repeat(90));
    index.files.set("another", "file");
    index.commit();
    return isNew;
  } finally {
    index.close();
  }
}

function checkWritten(isNew: boolean): void {
  const index = ContentIndex.open(place());
  try {
    const folders = [...index.folders.entries()];
    assert.equal(folders.length, 200);
    assert.ok(folders.every(([, value]) => value === "x".repeat(90)));
    assert.equal(index.files.get("another"), "file");
    assert.equal([...index.files.entries()].length, isNew ? 1 : files + 1);
    assert.equal(index.note("state"), isNew ? undefined : "state 2");
    assert.equal([...index.articles.entries()].length, isNew ? 0 : 16);
  } finally {
    index.close();
  }
}

/** Changes the whole index by SQL. */
function changeBySql(sql: string, ...values: readonly unknown[]): Buffer {
  fs.writeFileSync(place(), whole);
  const database = new Libsql(place());
  database.prepare(sql).run(...values);
  database.close();
  return fs.readFileSync(place());
}

/** Row ids, in the order of maps and keys. */
function listRows(): readonly number[] {
  const database = new Libsql(content.index.file);
  const rows = database.prepare("SELECT rowid FROM block ORDER BY map, first").raw().all();
  database.close();
  return (rows as [number][]).map(([row]) => row);
}

test("a block that is gone, or has another's bytes or no bytes, is noticed", async () => {
  const rows = listRows();
  const assertNoticed = (what: string, bytes: Buffer): void => {
    assert.throws(() => readBytes(bytes), DamagedIndex, what);
  };
  for (const [at, row] of rows.entries()) {
    assertNoticed(`${row} gone`, changeBySql("DELETE FROM block WHERE rowid = ?", row));
    for (const bytes of ["NULL", "''", "7", "'text'", "CAST(bytes AS TEXT)", "zeroblob(0)"]) {
      const sql = `UPDATE block SET bytes = ${bytes} WHERE rowid = ?`;
      const isSame = bytes.startsWith("CAST");
      if (!isSame) assertNoticed(`${row} has ${bytes}`, changeBySql(sql, row));
      else isReadAsBefore(changeBySql(sql, row), `${row} has ${bytes}`);
    }
    for (const other of rows.slice(at + 1)) {
      const swapped = changeBySql(
        `UPDATE block SET bytes = (SELECT bytes FROM block AS other
         WHERE other.rowid = ?1 + ?2 - block.rowid) WHERE rowid IN (?1, ?2)`,
        ...[row, other],
      );
      assertNoticed(`${row} and ${other} swapped`, swapped);
    }
    await tidy(0);
  }
});

test("a key that is no text, and no UTF-8, is noticed", () => {
  for (const first of ["NULL", "7", "x'ff'", "CAST(x'31ff' AS TEXT)", "'zzz'"]) {
    for (const row of listRows()) {
      const sql = `UPDATE OR REPLACE block SET first = ${first} WHERE rowid = ?`;
      assert.throws(() => readBytes(changeBySql(sql, row)), DamagedIndex, `${row}: ${first}`);
    }
  }
});

test("another program's database, another version's, and what is no database is made anew", () => {
  for (const [what, bytes] of [
    ["another version", changeBySql("PRAGMA user_version = 99")],
    ["another program's", changeBySql("PRAGMA application_id = 99")],
    ["nothing", Buffer.alloc(0)],
    ["text", Buffer.from("Sample text.\n".repeat(1000))],
    ["the middle", whole.subarray(0, whole.length >> 1)],
  ] as const) {
    fs.writeFileSync(place(), bytes);
    const index = ContentIndex.open(place());
    assert.deepEqual([...index.articles.entries()], [], what);
    assert.equal(index.note("state"), undefined);
    index.setNote("state", what);
    index.commit();
    index.close();
    const again = ContentIndex.open(place());
    assert.equal(again.note("state"), what);
    again.close();
  }
});

test("a new index that nothing was put in is a new one the next time", () => {
  fs.rmSync(place(), { force: true });
  for (let tries = 0; tries < 2; tries++) {
    const index = ContentIndex.open(place());
    index.files.set("1.md", "stamp");
    index.close();
  }
  const index = ContentIndex.open(place());
  assert.equal(index.files.get("1.md"), undefined);
  index.close();
});

test("where another process reads, an index is neither made nor removed", () => {
  for (const bytes of [undefined, Buffer.alloc(0), Buffer.from("Sample text.\n".repeat(1000))]) {
    fs.rmSync(place(), { force: true });
    if (bytes !== undefined) fs.writeFileSync(place(), bytes);
    assert.throws(() => ContentIndex.read(place()), DamagedIndex);
    assert.deepEqual(fs.existsSync(place()) ? fs.readFileSync(place()) : undefined, bytes);
  }
});

test("links and folders in the place of an index are removed, and not followed", () => {
  const elsewhere = path.join(content.work, "elsewhere");
  for (const end of ["", "-journal", "-wal", "-shm"]) {
    for (const plant of [
      (file: string) => {
        fs.symlinkSync(elsewhere, file);
      },
      (file: string) => {
        fs.mkdirSync(path.join(file, "inner"), { recursive: true });
      },
    ]) {
      fs.writeFileSync(elsewhere, "");
      fs.writeFileSync(place(), whole);
      fs.rmSync(`${place()}${end}`, { force: true });
      plant(`${place()}${end}`);
      const index = ContentIndex.open(place());
      assert.equal(index.note("state"), end === "" ? undefined : "state 2", end);
      index.setNote("state", "another");
      index.commit();
      index.close();
      assert.ok(fs.lstatSync(place()).isFile());
      assert.equal(fs.readFileSync(elsewhere, "utf8"), "");
      assert.deepEqual(
        fs.readdirSync(content.work).filter((name) => name.startsWith("damaged.db-")),
        [],
      );
    }
  }
});

/** What an index that can't be used is told of as. */
function tellFault(act: () => void, says: RegExp): void {
  assert.throws(act, (error: Error) => {
    assert.equal(error.name, "UserError", error.message);
    assert.match(error.message, says);
    assert.match(error.message, /^The index \S+\.db [^\n]+\. The published site is as it was\.$/);
    return true;
  });
}

test("an index that another program has locked costs one sentence", () => {
  fs.writeFileSync(place(), whole);
  const index = ContentIndex.open(place());
  index.setNote("state", "another");
  const other = new Libsql(place());
  other.exec("BEGIN EXCLUSIVE");
  tellFault(() => ContentIndex.open(place()).note("state"), / is locked by another program\. /);
  tellFault(() => {
    index.commit();
  }, / is locked by another program\. /);
  other.exec("ROLLBACK");
  other.close();
  index.commit();
  index.close();
  const again = ContentIndex.open(place());
  assert.equal(again.note("state"), "another");
  again.close();
});

const isRoot = process.getuid?.() === 0;

test("a full disk costs one sentence", { skip: !isRoot && "needs root" }, (context) => {
  const folder = path.join(content.work, "small");
  fs.mkdirSync(folder);
  for (const kilobytes of [4, 40, 200]) {
    try {
      const options = ["-t", "tmpfs", "-o", `size=${kilobytes}k`, "tmpfs", folder];
      execFileSync("mount", options, { stdio: "ignore" });
    } catch {
      context.skip("no file system can be mounted");
      return;
    }
    try {
      tellFault(() => {
        const index = ContentIndex.open(path.join(folder, "index.db"));
        try {
          for (let number = 0; number < 500; number++)
            index.files.set(`${number}`, "x".repeat(999));
          index.commit();
        } finally {
          index.close();
        }
      }, / can't be written: the disk is full\. /);
    } finally {
      execFileSync("umount", ["--lazy", folder]);
    }
  }
});

test("where permission is missing, one sentence says so", { skip: !isRoot && "needs root" }, () => {
  const module = path.resolve("src/engine/index/content-index.ts");
  const code = `import { ContentIndex } from ${JSON.stringify(module)};
    try {
      const index = ContentIndex.open(process.argv[1]);
      index.setNote("state", "another");
      index.commit();
      console.log("committed");
    } catch ({ name, message }) { console.log(name + ": " + message); }`;
  const write = (file: string): string => {
    const words = ["--import", "tsx", "--input-type=module", "-e", code, file];
    const { stdout, stderr } = spawnSync(process.execPath, words, {
      ...{ encoding: "utf8", uid: 65_534, gid: 65_534 },
      env: { ...process.env, TSX_DISABLE_CACHE: "1" },
    });
    assert.equal(stderr, "");
    return stdout;
  };
  const folder = fs.mkdtempSync("/tmp/khabar-permission-");
  const file = path.join(folder, "index.db");
  const assertRefused = (says: RegExp): void => {
    const said = write(file);
    assert.match(said, says);
    assert.match(
      said,
      /^UserError: The index .+ permission is missing\. .+ site is as it was\.\n$/,
    );
  };
  try {
    fs.chmodSync(folder, 0o755);
    assertRefused(/ can't be opened: /);
    fs.writeFileSync(file, whole);
    fs.chmodSync(file, 0o600);
    assertRefused(/ can't be opened: /);
    fs.chmodSync(file, 0o644);
    assertRefused(/ can't be written: /);
    fs.chmodSync(file, 0o666);
    assertRefused(/ can't be written: /);
    fs.chmodSync(folder, 0o777);
    assert.equal(write(file), "committed\n");
    fs.rmSync(file);
    fs.mkdirSync(file);
    fs.chmodSync(folder, 0o755);
    assertRefused(/ can't be removed: /);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});
