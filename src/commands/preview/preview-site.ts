import fs from "node:fs";
import type {
  PreviewAnswer,
  PreviewedSite,
  PreviewFile,
  SavedArticle,
  WithheldMark,
} from "./preview-messages.ts";
import { isSameFile } from "./preview-messages.ts";

/** What an open page needs to know. */
interface PageState {
  /** The page's version: another one means that it has to be loaded again. */
  readonly version: number;
  /** The mistakes that keep the newspaper from being published: it is shown as it was before. */
  readonly mistakes: readonly string[];
  /** The warnings of the article that the page shows. */
  readonly warnings: readonly string[];
  /** Why a build would keep the page back, if it would. */
  readonly withheld?: WithheldMark | undefined;
  readonly lastSaved?: SavedArticle | undefined;
}

/** The site that the preview shows at the moment, and the listeners to its changes. */
export class PreviewSite {
  readonly #files = new Map<string, PreviewFile>();
  readonly #listeners = new Set<() => void>();
  #headers: readonly (readonly [string, string])[] = [];
  #mistakes: readonly string[] = [];
  #site: PreviewedSite | undefined;
  readonly #versions = new Map<string, number>();
  #version: number;

  /** @param now - the wall clock: versions count from it, so that a page of an earlier preview is older */
  constructor(now: number) {
    this.#version = now;
  }

  /** Takes over an answer of the renderer, and calls all listeners. */
  update(answer: PreviewAnswer): void {
    if (answer.kind === "site") {
      this.#take(answer);
      this.#site = answer;
      this.#headers = answer.headers;
      this.#mistakes = [];
    } else {
      // The last good page stays below the messages.
      this.#mistakes = answer.kind === "problems" ? answer.messages : [answer.message];
    }
    for (const listener of this.#listeners) listener();
  }

  #take({ changed, removed, whole }: PreviewedSite): void {
    const present = new Set(changed.map(([file]) => file));
    const deleted = whole ? [...this.#files.keys()].filter((file) => !present.has(file)) : removed;
    const changes = changed.filter(([file, bytes]) => !isSameFile(this.#files.get(file), bytes));
    this.#version += 1;
    for (const file of deleted) {
      this.#files.delete(file);
      this.#versions.delete(file);
    }
    for (const [file, bytes] of changes) {
      this.#files.set(file, bytes);
      this.#versions.set(file, this.#version);
    }
  }

  /** Finds the file of the site that answers a path. */
  find(
    pathname: string,
  ): { readonly file: string; readonly bytes: string | Uint8Array } | undefined {
    const file = fileOf(pathname);
    const content = this.#files.get(file);
    if (content === undefined) return undefined;
    const isKept = typeof content === "string" || content instanceof Uint8Array;
    return { file, bytes: isKept ? content : fs.readFileSync(content.source) };
  }

  get headers(): readonly (readonly [string, string])[] {
    return this.#headers;
  }

  /** The article last saved, of a newspaper without a mistake. */
  get lastSaved(): SavedArticle | undefined {
    return this.#site?.lastSaved;
  }

  /** Returns what an open page needs to know. */
  stateOf(pathname: string): PageState {
    const file = fileOf(pathname);
    return {
      version: this.#versions.get(file) ?? this.#versions.get("404.html") ?? 0,
      mistakes: this.#mistakes,
      warnings: this.lastSaved?.permalink === pathname ? this.lastSaved.warnings : [],
      withheld: this.#site?.withheld.get(file),
      lastSaved: this.lastSaved,
    };
  }

  /** Calls back after each change; the result ends that. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** Returns the file of the site that a path means. */
function fileOf(pathname: string): string {
  return pathname.endsWith("/") ? `${pathname.slice(1)}index.html` : pathname.slice(1);
}
