import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Folder } from "../../../src/newsroom/content/folder.ts";
import { readNewspaper } from "../../../src/newsroom/content/read-newspaper.ts";
import type { Newspaper } from "../../../src/newsroom/content/newspaper.ts";

/** A folder of sample content with a masthead, for one test. */
export class SampleContent {
  readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), "khabar-content-"));

  constructor(mastheadLines = "") {
    const masthead = fs.readFileSync("tests/sites/masthead.yaml", "utf8");
    this.write("masthead.yaml", masthead + mastheadLines);
  }

  write(file: string, data: string | Uint8Array): void {
    const target = path.join(this.folder, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, data);
  }

  get place(): Folder {
    return { location: this.folder, name: "content" };
  }

  /** The newspaper, which must be without a mistake. */
  read(): Newspaper {
    const newspaper = this.check();
    assert.ok(newspaper.ok, JSON.stringify(newspaper));
    return newspaper.value;
  }

  check(): ReturnType<typeof readNewspaper> {
    return readNewspaper(this.place);
  }

  /** Each problem as `a.md:6:14 translation-unknown`. */
  problems(): readonly string[] {
    const newspaper = this.check();
    return newspaper.ok
      ? []
      : newspaper.problems.map(({ file, range, rule }) => {
          const place = range ? `:${range.start.line}:${range.start.column}` : "";
          return `${file.replace("content/", "")}${place} ${rule}`;
        });
  }

  [Symbol.dispose](): void {
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}

/** @param keys - lines of front matter from line 6 on, each with its line end */
export function sampleArticle(id: number | string, keys = "", body = "Sample text."): string {
  return `---\nid: ${id}\ndate: 1401/4/6 19:41\ndesk: politics\ntitle: A sample\n${keys}---\n\n${body}\n`;
}

/** What a JPEG starts with: no more of it is looked at here. */
export const jpegStart = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);
