import path from "node:path";
import { projectFolder } from "../../newsroom/content/folder.ts";
import type { PreviewRenderer } from "./preview-renderer.ts";
import { PreviewWatch } from "./preview-watch.ts";

/** What pages depend on besides content: a change there needs a new process. */
const code = ["src", "layouts", ".eleventy.ts", "tsconfig.json"];

/** Renders now, and again after each change in the content folder or in our code. */
export function renderOnChange(renderer: PreviewRenderer, content: string): void {
  const places = code.map((name) => path.join(projectFolder, name));
  new PreviewWatch(places, () => {
    renderer.restart();
  });
  new PreviewWatch([content], () => {
    renderer.render();
  });
  // Both watch by now: what is saved from here on is rendered again.
  renderer.render();
}

/** Milliseconds between two readings of the clock at most: a timer stands still while a machine sleeps. */
const longestSleep = 30_000;

/** Calls back once the clock has reached an instant, the last that was set. */
export class PreviewAlarm {
  readonly #act: () => void;
  readonly #now: () => number;
  #timer: NodeJS.Timeout | undefined;

  /** @param now - the wall clock, in milliseconds since 1970-01-01T00:00Z */
  constructor(act: () => void, now: () => number) {
    this.#act = act;
    this.#now = now;
  }

  /** @param instant - milliseconds since 1970-01-01T00:00Z, or nothing to wait for */
  set(instant: number | undefined): void {
    clearTimeout(this.#timer);
    if (instant === undefined) return;
    const rest = instant - this.#now();
    if (rest <= 0) this.#act();
    else {
      this.#timer = setTimeout(
        () => {
          this.set(instant);
        },
        Math.min(rest, longestSleep),
      );
    }
  }
}
