import fs from "node:fs";
import path from "node:path";
import { writeAtomically } from "../../newsroom/content/atomic-write.ts";
import { digest } from "../../newsroom/content/digest.ts";
import type { Masthead } from "../../newsroom/masthead/masthead.ts";
import type { Cause } from "../plan/page-keys.ts";
import type { CodeHashes } from "./hash-code.ts";

/** Where it is noted what the pages of the last site had in common, beside the index. */
const noteName = "made-by.json";

type Note = Readonly<Record<string, string>>;

/** Says of each page why it is rendered: `--explain`. */
export class PageExplanation {
  readonly #note: string;
  readonly #now: Note;
  readonly #changed: readonly string[];

  /** @param workFolder - of the site, `.khabar/dist` */
  constructor(workFolder: string, masthead: Masthead, code: CodeHashes) {
    this.#note = path.join(workFolder, noteName);
    this.#now = { masthead: digest(JSON.stringify(masthead)), ...code };
    const before = readNote(this.#note);
    this.#changed = Object.keys(this.#now).filter((part) => this.#now[part] !== before[part]);
  }

  /** Returns a line that says why a file is rendered; `asked` where all pages are. */
  format(file: string, cause: Cause | "asked"): string {
    return `${file}: ${this.#formatCause(cause)}\n`;
  }

  /** Notes what the pages have in common that have just been published. */
  keep(): void {
    if (this.#changed.length === 0) return;
    try {
      writeAtomically(this.#note, [JSON.stringify(this.#now)]);
    } catch {
      // The site is published; without the note, the next build can explain a little less.
    }
  }

  #formatCause(cause: Cause | "asked"): string {
    switch (cause) {
      case "new":
        return "it is new";
      case "own":
        return "what it is about has changed";
      case "others":
        return "what it shows of other articles has changed";
      case "touched":
        return "its file was changed or is gone";
      case "asked":
        return "all pages are rendered";
      case "common":
        return this.#changed.length === 0
          ? "the desks' pictures for shared links have changed"
          : `${this.#changed.join(", ")} changed`;
    }
  }
}

/** A note that can't be read says nothing: it explains, and decides nothing. */
function readNote(file: string): Note {
  try {
    if (!fs.lstatSync(file).isFile()) return {};
    return JSON.parse(fs.readFileSync(file, "utf8")) as Note;
  } catch {
    return {};
  }
}
