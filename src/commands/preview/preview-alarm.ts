/** Milliseconds between two looks at the clock: a machine that has slept finds itself late. */
const longestSleep = 30_000;

/** Acts once the clock has reached an instant; another one takes its place. */
export class PreviewAlarm {
  readonly #act: () => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(act: () => void) {
    this.#act = act;
  }

  /** @param instant - milliseconds since 1970-01-01T00:00Z, or nothing to wait for */
  set(instant: number | undefined): void {
    clearTimeout(this.#timer);
    if (instant === undefined) return;
    const rest = instant - Date.now();
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
