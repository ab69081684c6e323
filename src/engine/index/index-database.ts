import fs from "node:fs";
import path from "node:path";
import Libsql from "libsql";
import { UserError } from "../../language/problem/user-error.ts";

/** The index is not what was written: it is made anew from `content/`. */
export class DamagedIndex extends Error {
  override name = "DamagedIndex";
}

/** Says that a file is an index of ours, in SQLite's header: `Khbr`. */
const applicationId = 0x4b686272;

/** Another number than in the file: another version of Khabar made it. */
const version = 1;

/** In bytes: a block, see `SealedMap`, fits into one page as a rule. */
const pageSize = 8192;

/**
 * The file of the index, an SQLite database with one table: blocks of bytes, each under the name of a map
 * and a key. What is written is in the file for good with `commit`, all of it or nothing.
 *
 * Some errors in its bytes SQLite reports. Others lose rows, or put one in the place of another: whoever
 * reads a block checks that it is the one that was asked for.
 *
 * Queries cast what they return, since libsql ends the process where a text, or a column's type in the table's
 * definition, is no UTF-8.
 */
export class IndexDatabase {
  /** Whether there was none: then it has no map yet. */
  readonly isNew: boolean;
  readonly #file: string;
  readonly #database: Libsql.Database;
  readonly #find: Libsql.Statement;
  readonly #read: Libsql.Statement;
  readonly #write: Libsql.Statement;
  #isWriting = false;

  private constructor(file: string, mayMake: boolean) {
    this.#file = file;
    this.#database = openDatabase(file);
    try {
      this.#database.exec(`PRAGMA page_size=${pageSize}; PRAGMA cache_size=-8000`);
      // An old version of a block, left in a free page, could be taken for the new one.
      this.#database.exec("PRAGMA secure_delete=ON");
      this.isNew = fs.lstatSync(file).size === 0;
      if (this.isNew) {
        if (!mayMake) throw new DamagedIndex("it is empty");
        this.#make();
      } else if (this.#readNumber("application_id") !== applicationId)
        throw new DamagedIndex("foreign");
      else if (this.#readNumber("user_version") !== version)
        throw new DamagedIndex("other version");
      this.#find = this.#query(
        "SELECT CAST(first AS BLOB), CAST(bytes AS BLOB) FROM block WHERE map = ? AND first <= ? ORDER BY first DESC LIMIT 1",
      );
      this.#read = this.#query("SELECT CAST(bytes AS BLOB) FROM block WHERE map = ? AND first = ?");
      this.#write = this.#database.prepare("INSERT OR REPLACE INTO block VALUES (?, ?, ?)");
    } catch (error) {
      this.close();
      throw explain(error, file);
    }
  }

  /**
   * Opens the index of a file. One that is damaged, foreign, or of another version is removed first.
   *
   * @throws {UserError} where the machine is in the way
   */
  static open(file: string): IndexDatabase {
    removeOthers(file);
    try {
      return new IndexDatabase(file, true);
    } catch (error) {
      if (!(error instanceof DamagedIndex)) throw error;
      removeIndex(file);
      return new IndexDatabase(file, true);
    }
  }

  /** Opens an index that another process has made. */
  static read(file: string): IndexDatabase {
    if (!fs.existsSync(file)) throw new DamagedIndex("it is gone");
    return new IndexDatabase(file, false);
  }

  /** Returns the block of a map that stands at a key or before it, and its own key. */
  findBlock(map: string, key: string): readonly [first: string, bytes: Buffer] | undefined {
    const row = this.#attempt(() => this.#find.get(map, key) as Row | undefined);
    const [first, bytes] = row ?? [];
    return first && bytes ? [first.toString("latin1"), bytes] : undefined;
  }

  readBlock(map: string, first: string): Buffer | undefined {
    return this.#attempt(() => this.#read.get(map, first) as Row | undefined)?.[0] ?? undefined;
  }

  writeBlock(map: string, first: string, bytes: Buffer): void {
    this.#attempt(() => {
      this.#begin();
      this.#write.run(map, first, bytes);
    });
  }

  /** Removes all blocks of a map. */
  removeBlocks(map: string): void {
    this.#attempt(() => {
      this.#begin();
      this.#database.prepare("DELETE FROM block WHERE map = ?").run(map);
    });
  }

  /** Puts all that was written into the file, and returns when it is on the disk. */
  commit(): void {
    if (!this.#isWriting) return;
    this.#attempt(() => this.#database.exec("COMMIT"));
    this.#isWriting = false;
  }

  /** Forgets all that was written since the last commit, and ends. */
  close(): void {
    try {
      // libsql closes the file when its queries are garbage: until then a transaction would lock it.
      if (this.#isWriting) this.#database.exec("ROLLBACK");
    } catch {
      // SQLite has done so, on an error.
    }
    this.#isWriting = false;
    this.#database.close();
  }

  #begin(): void {
    if (!this.#isWriting) this.#database.exec("BEGIN IMMEDIATE");
    this.#isWriting = true;
  }

  /** Makes the table. It comes into the file with the first commit: without its maps it would be damaged. */
  #make(): void {
    this.#begin();
    this.#database.exec(`
      CREATE TABLE block (map TEXT, first TEXT, bytes BLOB, PRIMARY KEY (map, first));
      PRAGMA application_id=${applicationId};
      PRAGMA user_version=${version}`);
  }

  /** Prepares a query, whose rows are lists of values. */
  #query(sql: string): Libsql.Statement {
    return this.#database.prepare(sql).raw();
  }

  #readNumber(pragma: string): number {
    return (this.#query(`PRAGMA ${pragma}`).get() as [number])[0];
  }

  #attempt<T>(act: () => T): T {
    try {
      return act();
    } catch (error) {
      throw explain(error, this.#file);
    }
  }
}

/** A row, whose columns are null where it is damaged. */
type Row = readonly (Buffer | null)[];

function openDatabase(file: string): Libsql.Database {
  try {
    return new Libsql(file, { timeout: 2000 });
  } catch (error) {
    // libsql says why in a text alone: SQLITE_CANTOPEN, nearly always.
    const reason = findRefusal(file) ?? "the system refuses it";
    throw refuse(file, `can't be opened: ${reason}`, "Mend that, and build again.", error);
  }
}

/** What SQLite reports of the machine, by its result codes, and what to do about it. */
const faults: Readonly<Record<number, readonly [what: string, remedy: string]>> = {
  5: ["is locked by another program", "Close that program, and build again."],
  6: ["is locked by another program", "Close that program, and build again."],
  7: ["can't be read: there is too little memory", "Close other programs, and build again."],
  10: ["can't be read or written: the disk reports an error", "Check the disk, and build again."],
  13: ["can't be written: the disk is full", "Make room, and build again."],
  14: ["can't be written: permission is missing", "Mend that, and build again."],
};

/** SQLite's code for a file that can't be written, or that says so of itself. */
const readOnly = 8;

/**
 * Makes of an error of SQLite a `DamagedIndex`, or a sentence where the machine is in the way. SQLite says the
 * most different things of damaged files: what is no fault of the machine is damage.
 */
function explain(error: unknown, file: string): unknown {
  if (!(error instanceof Libsql.SqliteError)) return error;
  const { rawCode, message } = error;
  if (rawCode === undefined) return error;
  // The lower eight bits are the code, the others tell details.
  const code = rawCode & 255;
  const fault = faults[code];
  if (fault !== undefined) return refuse(file, ...fault, error);
  const refusal = code === readOnly ? findRefusal(file) : undefined;
  // Without a cause: a build looks for the innermost error.
  if (refusal === undefined) return new DamagedIndex(`SQLite says: ${message}`);
  return refuse(file, `can't be written: ${refusal}`, "Mend that, and build again.", error);
}

function refuse(file: string, what: string, remedy: string, cause: unknown): UserError {
  const sentences = `The index ${file} ${what}. ${remedy} The published site is as it was.`;
  return new UserError(sentences, { cause });
}

/** Returns why an index, or what SQLite keeps beside it, can't be written; undefined where it can. */
function findRefusal(file: string): string | undefined {
  try {
    fs.accessSync(path.dirname(file), fs.constants.W_OK | fs.constants.X_OK);
    if (fs.existsSync(file)) fs.accessSync(file, fs.constants.R_OK | fs.constants.W_OK);
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EROFS") return "the file system is read-only";
    return code === "ENOENT" ? "its folder is gone" : "permission is missing";
  }
}

/** What SQLite keeps beside an index while it writes. */
const ends = ["", "-journal", "-wal", "-shm"];

/** Removes what is in the place of an index and is no file: a link may lead out of the newspaper. */
function removeOthers(file: string): void {
  for (const end of ends) {
    const place = `${file}${end}`;
    if (fs.lstatSync(place, { throwIfNoEntry: false })?.isFile() === false) remove(place, file);
  }
}

/** Removes an index, and what SQLite keeps beside it while it writes. */
export function removeIndex(file: string): void {
  for (const end of ends) remove(`${file}${end}`, file);
}

function remove(place: string, file: string): void {
  try {
    fs.rmSync(place, { recursive: true, force: true });
  } catch (error) {
    const reason = findRefusal(file) ?? "the system refuses it";
    throw refuse(file, `can't be removed: ${reason}`, "Mend that, and build again.", error);
  }
}
