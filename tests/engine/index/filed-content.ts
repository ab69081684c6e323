import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { walkContent } from "../../../src/newsroom/content/walk-content.ts";
import { readMasthead } from "../../../src/newsroom/content/read-masthead.ts";
import { readNewspaper } from "../../../src/newsroom/content/read-newspaper.ts";
import type { ReadNewspaper } from "../../../src/newsroom/content/read-newspaper.ts";
import { readShard } from "../../../src/engine/index/read-segment.ts";
import type { Shard } from "../../../src/engine/index/read-segment.ts";
import { StoredShards } from "../../../src/engine/index/segment-reader.ts";
import { SampleContent } from "../../newsroom/content/open-content.ts";

/** Sample content whose articles are put on file, all in one shard. */
export class FiledContent extends SampleContent {
  readonly shards = fs.mkdtempSync(`${this.folder}-shards-`);

  /** Puts all articles on file. @returns where the shard's file is */
  file(known: Pick<Shard, "known" | "changed"> = { known: [], changed: [] }): string {
    const { articles: files } = walkContent(this.place);
    const places = { content: this.place, folder: this.shards };
    return path.join(this.shards, readShard({ files, ...known }, places, this.masthead));
  }

  /** The newspaper, as its articles are on file. */
  readFiled(location = this.file()): ReadNewspaper {
    const found = walkContent(this.place);
    const filed = [{ files: found.articles, location }];
    const articles = new StoredShards(filed, this.masthead);
    return readNewspaper(this.place, undefined, { found, articles });
  }

  get masthead() {
    const masthead = readMasthead(this.place);
    assert.ok(masthead.ok);
    return masthead.value.masthead;
  }

  override [Symbol.dispose](): void {
    super[Symbol.dispose]();
    fs.rmSync(this.shards, { recursive: true });
  }
}
