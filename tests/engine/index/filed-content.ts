import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { ContentIndex, keyOfPath } from "../../../src/engine/index/content-index.ts";
import { IndexedArticles } from "../../../src/engine/index/indexed-article.ts";
import { readRows, type FileToRead } from "../../../src/engine/index/read-rows.ts";
import { readMasthead } from "../../../src/newsroom/content/read-masthead.ts";
import { readNewspaper } from "../../../src/newsroom/content/read-newspaper.ts";
import type { ReadNewspaper } from "../../../src/newsroom/content/read-newspaper.ts";
import { walkContent } from "../../../src/newsroom/content/walk-content.ts";
import { SampleContent } from "../../newsroom/content/open-content.ts";

/** Sample content whose articles are put in an index. */
export class FiledContent extends SampleContent {
  readonly work = fs.mkdtempSync(`${this.folder}-index-`);
  readonly index = ContentIndex.open(path.join(this.work, "index.db"));

  /**
   * Puts articles in the index.
   *
   * @param files - all of them where they are not given
   * @returns those that were read, and not known by their digests
   */
  file(files: readonly FileToRead[] = this.files.map((inside) => [inside])): readonly string[] {
    const read: string[] = [];
    for (const [inside, row, text] of readRows(files, this.place, this.masthead, this.work)) {
      if (row === undefined) continue;
      this.index.articles.set(keyOfPath(inside), row);
      if (text !== undefined) this.index.texts.set(keyOfPath(inside), text);
      read.push(inside);
    }
    this.index.commit();
    return read;
  }

  /** The newspaper, as its articles are in the index. */
  readFiled(): ReadNewspaper {
    const found = walkContent(this.place);
    return readNewspaper(this.place, undefined, { found, articles: this.indexed });
  }

  get indexed(): IndexedArticles {
    return new IndexedArticles(this.index, this.masthead);
  }

  /** All articles, as `walkContent` finds them. */
  get files(): readonly string[] {
    return walkContent(this.place).articles;
  }

  get masthead() {
    const masthead = readMasthead(this.place);
    assert.ok(masthead.ok);
    return masthead.value.masthead;
  }

  override [Symbol.dispose](): void {
    super[Symbol.dispose]();
    this.index.close();
    fs.rmSync(this.work, { recursive: true });
  }
}
