import type { Masthead } from "../../newsroom/masthead/masthead.ts";
import type { PreloadedArticles } from "../../newsroom/content/read-articles.ts";
import type { ContentFile } from "../../newsroom/content/content-file.ts";
import type { PictureFinder } from "../../newsroom/content/read-article.ts";
import { flags } from "./shard-columns.ts";
import { DamagedShard, ShardFile } from "./shard-file.ts";
import type { PictureLookup } from "./shard-row.ts";
import { StoredArticle } from "./stored-article.ts";
import { ShelfRoom, StoredShelf } from "./stored-shelf.ts";

/** A shard that has been read. */
export interface FiledShard {
  /** Inside of `content/`, in the order of the walk. */
  readonly files: readonly string[];
  /** Where its file is. */
  readonly location: string;
}

/** A shard that is being gone through. */
interface OpenShard {
  readonly files: readonly string[];
  readonly shelf: StoredShelf;
  readonly lookups: ReadonlyMap<number, readonly PictureLookup[]>;
}

/** The articles that are on file, shard by shard, for a reader who goes through them in their order. */
export class StoredShards implements PreloadedArticles {
  readonly #shards: readonly FiledShard[];
  readonly #room: ShelfRoom;
  #open: OpenShard | undefined;
  #next = 0;
  #row = 0;

  constructor(shards: readonly FiledShard[], masthead: Masthead) {
    this.#shards = shards;
    this.#room = new ShelfRoom(masthead);
  }

  /** @throws {DamagedShard} where its shard's file isn't what was written */
  take(article: ContentFile, pictures: PictureFinder): StoredArticle | undefined {
    while (this.#open === undefined || this.#row === this.#open.files.length) this.#load();
    const { files, shelf, lookups } = this.#open;
    const row = this.#row++;
    if (files[row] !== article.inside)
      throw new Error(`${article.inside} is asked for out of turn`);
    if (!shelf.columns.has(row, flags.isWhole)) return undefined;
    if (shelf.columns.has(row, flags.hasLookups)) {
      for (const { typed, range, file } of lookups.get(row) ?? []) {
        if (pictures.find(typed, article, range) !== file) return undefined;
      }
    }
    return new StoredArticle(shelf, row);
  }

  #load(): void {
    const shard = this.#shards[this.#next];
    if (shard === undefined) throw new Error("more files are asked for than there are in shards");
    const file = new ShardFile(shard.location);
    const table = file.readTable();
    const isIts =
      table?.files.length === shard.files.length &&
      table.files.every((inside, row) => inside === shard.files[row]);
    if (!isIts) throw new DamagedShard(shard.location);
    const shelf = new StoredShelf(file, this.#next, table, this.#room);
    this.#open = { files: shard.files, shelf, lookups: table.lookups };
    this.#next += 1;
    this.#row = 0;
  }
}
