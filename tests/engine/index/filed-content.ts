import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { walkContent } from "../../../src/newsroom/content/walk-content.ts";
import { readMasthead } from "../../../src/newsroom/content/read-masthead.ts";
import { readNewspaper } from "../../../src/newsroom/content/read-newspaper.ts";
import type { ReadNewspaper } from "../../../src/newsroom/content/read-newspaper.ts";
import { readSegment } from "../../../src/engine/index/read-segment.ts";
import type { Segment } from "../../../src/engine/index/read-segment.ts";
import { StoredSegments } from "../../../src/engine/index/segment-reader.ts";
import { SampleContent } from "../../newsroom/content/open-content.ts";

/** Sample content whose articles are put on file, all in one segment. */
export class FiledContent extends SampleContent {
  readonly segments = fs.mkdtempSync(`${this.folder}-segments-`);

  /** Puts all articles on file. @returns where the segment's file is */
  file(known: Pick<Segment, "known" | "changed"> = { known: [], changed: [] }): string {
    const { articles: files } = walkContent(this.place);
    const places = { content: this.place, folder: this.segments };
    return path.join(this.segments, readSegment({ files, ...known }, places, this.masthead));
  }

  /** The newspaper, as its articles are on file. */
  readFiled(location = this.file()): ReadNewspaper {
    const found = walkContent(this.place);
    const filed = [{ files: found.articles, location }];
    const articles = new StoredSegments(filed, this.masthead);
    return readNewspaper(this.place, undefined, { found, articles });
  }

  get masthead() {
    const masthead = readMasthead(this.place);
    assert.ok(masthead.ok);
    return masthead.value.masthead;
  }

  override [Symbol.dispose](): void {
    super[Symbol.dispose]();
    fs.rmSync(this.segments, { recursive: true });
  }
}
