import { ArticleLists } from "./article-lists.ts";
import { IndexDatabase } from "./index-database.ts";
import { SealedMap } from "./sealed-map.ts";

/** The names under which notes are kept. */
type NoteName = "read by" | "state" | "listed" | "withheld";

/**
 * What is known of `content/` from the last time it was read. Paths are inside of `content/`, as `keyOfPath`
 * makes keys of them. Whatever is read from it may throw `DamagedIndex`.
 */
export class ContentIndex {
  /** The stamps of folders. */
  readonly folders: SealedMap;
  /** The stamps of files. */
  readonly files: SealedMap;
  /** The rows of articles: see `formatRow`. */
  readonly articles: SealedMap;
  /** Their texts, likewise. */
  readonly texts: SealedMap;
  /** Where its file is. */
  readonly file: string;
  /** The lists that articles stand in. */
  readonly lists: ArticleLists;
  readonly #heads: SealedMap;
  readonly #members: SealedMap;
  readonly #notes: SealedMap;
  readonly #database: IndexDatabase;

  private constructor(file: string, database: IndexDatabase) {
    this.file = file;
    this.#database = database;
    this.folders = new SealedMap(database, "folders");
    this.files = new SealedMap(database, "files");
    this.articles = new SealedMap(database, "articles");
    this.texts = new SealedMap(database, "texts");
    this.#heads = new SealedMap(database, "heads");
    this.#members = new SealedMap(database, "members");
    this.lists = new ArticleLists(this.#heads, this.#members);
    this.#notes = new SealedMap(database, "notes");
  }

  /** Opens the index of a file; one that is no index of this version of Khabar is made anew. */
  static open(file: string): ContentIndex {
    const database = IndexDatabase.open(file);
    const index = new ContentIndex(file, database);
    if (database.isNew) for (const map of index.#maps) map.clear();
    return index;
  }

  /** Opens an index that another process has made and may still write. */
  static read(file: string): ContentIndex {
    return new ContentIndex(file, IndexDatabase.read(file));
  }

  get #maps(): readonly SealedMap[] {
    const { folders, files, articles, texts } = this;
    return [folders, files, articles, texts, this.#heads, this.#members, this.#notes];
  }

  note(name: NoteName): string | undefined {
    return this.#notes.get(name);
  }

  setNote(name: NoteName, value: string): void {
    this.#notes.set(name, value);
  }

  /** Puts all changes into the file. */
  commit(): void {
    for (const map of this.#maps) map.flush();
    this.#database.commit();
  }

  /** Forgets the changes since the last commit, and ends. */
  close(): void {
    this.#database.close();
  }
}

/** The key of a path or a name: printable ASCII. */
export function keyOfPath(path: string): string {
  return isPlain.test(path) ? path : encodeURI(path);
}

/** The path of a key. */
export function pathOfKey(key: string): string {
  return key.includes("%") ? decodeURI(key) : key;
}

/** Nearly all paths: none of their characters is encoded. */
const isPlain = /^[\w./-]*$/;
