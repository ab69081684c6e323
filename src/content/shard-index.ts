import fs from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { stampOf } from "./file-stamp.ts";
import { ShardFile, ShardWriter } from "./shard-file.ts";
import { isLineOf } from "./shard-table.ts";

/** The name of the file that lists the shards' files in use. It is written like them, without records. */
const listName = "list";

/** A shard's file, and the stretch of the walk that it holds. */
export interface IndexedShard {
  /** The name of its file. */
  readonly shard: string;
  /** Its first and last file inside of `content/`. */
  readonly first: string;
  readonly last: string;
}

/**
 * What is known of a newspaper's articles from earlier builds: which shards' files hold them. It may be
 * missing, torn, of another version or of another newspaper: then nothing is known.
 */
export class ShardIndex {
  readonly #folder: string;
  readonly #key: string;
  readonly #known: readonly IndexedShard[];

  /**
   * @param folder - of the shards' files
   * @param key - a hash of all that articles are read by: what was read by something else is not known
   */
  constructor(folder: string, key: string) {
    this.#folder = folder;
    this.#key = key;
    const [found, ...lines] = new ShardFile(path.join(folder, listName)).readTable() ?? [];
    this.#known = found === key ? lines.map((line) => JSON.parse(line) as IndexedShard) : [];
  }

  /** The name of the shard's file that holds just these files, none of them changed since. */
  find(files: readonly string[], content: string): string | undefined {
    const [first] = files;
    const candidate = this.#known.find((shard) => shard.first === first);
    if (candidate === undefined) return undefined;
    const file = new ShardFile(path.join(this.#folder, candidate.shard));
    const lines = file.readTable();
    file.close();
    const isSame =
      lines?.length === files.length &&
      files.every((inside, number) =>
        isLineOf(lines[number] ?? "", inside, stampOf(path.join(content, inside)) ?? ""),
      );
    return isSame ? candidate.shard : undefined;
  }

  /** The names of the shards' files that may hold some of these files. */
  findNear(files: readonly string[]): readonly string[] {
    const [first = "", last = ""] = [files[0], files.at(-1)];
    return this.#known
      .filter((shard) => shard.first <= last && shard.last >= first)
      .map(({ shard }) => shard);
  }

  /** Notes which shards' files are in use from now on, where they are others, and removes the rest. */
  replace(shards: readonly IndexedShard[]): void {
    if (isDeepStrictEqual(shards, this.#known)) return;
    const lines = [this.#key, ...shards.map((shard) => JSON.stringify(shard))];
    const name = new ShardWriter().finish(this.#folder, lines);
    fs.renameSync(path.join(this.#folder, name), path.join(this.#folder, listName));
    const used = new Set([listName, ...shards.map(({ shard }) => shard)]);
    for (const other of fs.readdirSync(this.#folder)) {
      if (!used.has(other)) fs.rmSync(path.join(this.#folder, other), { recursive: true });
    }
  }
}
