import fs from "node:fs";
import type { PreviewAnswer, PreviewFile } from "./preview-messages.ts";
import { isSame } from "./same-bytes.ts";

/** What the preview shows at the moment, and who wants to hear of changes. */
export class PreviewSite {
  readonly #files = new Map<string, PreviewFile>();
  readonly #listeners = new Set<() => void>();
  #headers: readonly (readonly [string, string])[] = [];
  #messages: readonly string[] = [];
  #version = 0;

  /** Takes in what the renderer answered, and tells all listeners. */
  update(answer: PreviewAnswer): void {
    if (answer.kind === "site") {
      if (this.#take(answer)) this.#version += 1;
      this.#headers = answer.headers;
      this.#messages = [];
    } else {
      // The last good page stays below the messages.
      this.#messages = answer.kind === "problems" ? answer.messages : [answer.message];
    }
    for (const listener of this.#listeners) listener();
  }

  #take({ changed, removed, whole }: Extract<PreviewAnswer, { kind: "site" }>): boolean {
    const standing = new Set(changed.map(([file]) => file));
    const gone = whole ? [...this.#files.keys()].filter((file) => !standing.has(file)) : removed;
    const news = changed.filter(([file, bytes]) => !isSame(this.#files.get(file), bytes));
    for (const file of gone) this.#files.delete(file);
    for (const [file, bytes] of news) this.#files.set(file, bytes);
    return news.length + gone.length > 0;
  }

  /** The file of the site that answers a path, if there is one. */
  find(
    pathname: string,
  ): { readonly file: string; readonly bytes: string | Uint8Array } | undefined {
    const file = pathname.endsWith("/") ? `${pathname.slice(1)}index.html` : pathname.slice(1);
    const content = this.#files.get(file);
    if (content === undefined) return undefined;
    const isKept = typeof content === "string" || content instanceof Uint8Array;
    return { file, bytes: isKept ? content : fs.readFileSync(content.source) };
  }

  get headers(): readonly (readonly [string, string])[] {
    return this.#headers;
  }

  /** What an open page needs to know: whether to load itself again, and which mistakes to show. */
  get state(): { readonly version: number; readonly messages: readonly string[] } {
    return { version: this.#version, messages: this.#messages };
  }

  /** Calls back after each change; the result ends that. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
