import { formatAdvance, formatBar } from "./format-progress.ts";

/** Where progress is told: standard error as a rule. */
export interface ProgressStream {
  readonly columns?: number;
  write(text: string): unknown;
}

/** A stage of the work: `Reading 322,596 articles`. */
export interface Stage {
  readonly verb: string;
  readonly noun: string;
  readonly total: number;
  /**
   * Whether this process works without a pause. It would hear of no signal before the end of the stage: so
   * none is caught, and one that ends the process leaves the line.
   */
  readonly isDeaf?: boolean;
}

// When it is told first, and how often, in milliseconds, and of how many at least. Who waits for less than
// a moment needs to know nothing; four times a second is as often as figures can be read; and a log is read
// later: it gets few lines, and none of a small newspaper on however slow a machine.
const onTerminal = { first: 500, between: 250, least: 0 };
const inLog = { first: 5000, between: 10_000, least: 1000 };

/** Times by which a rate is told: long enough for it not to tremble, in milliseconds. */
const window = { least: 1500, most: 15_000, between: 500 };

/**
 * Tells how far a build has come: on a terminal by one line that is written over, and is gone in the end,
 * elsewhere by plain lines. Nothing ticks by itself: whoever works says so, and pays for little more than
 * an addition.
 */
export class Progress {
  readonly #stream: ProgressStream;
  readonly #isTerminal: boolean;
  readonly #now: () => number;
  readonly #pace: typeof onTerminal;
  #next: number;
  /** The one that is under way, and those behind it. */
  #stages: Stage[] = [];
  /** Of the stage that is under way. */
  #done = 0;
  #moments: (readonly [time: number, done: number])[] = [];
  #isShown = false;
  #unseen = 0;

  /**
   * @param isTerminal - whether a line can be written over
   * @param now - a clock that never goes back, in milliseconds
   */
  constructor(
    stream: ProgressStream,
    isTerminal: boolean,
    now: () => number = () => performance.now(),
  ) {
    this.#stream = stream;
    this.#isTerminal = isTerminal;
    this.#now = now;
    this.#pace = isTerminal ? onTerminal : inLog;
    this.#next = now() + this.#pace.first;
  }

  /** Begins a stage; where an earlier one is not yet done, behind it. */
  begin(stage: Stage): void {
    this.#stages.push(stage);
    this.#tell();
  }

  /** Says that so many more are done, of the stage that is under way where there is one. */
  advance(count: number): void {
    if (this.#stages.length === 0) return;
    this.#done += count;
    this.#unseen += count;
    // Pages that stay as they are pass by faster than a clock is worth reading.
    if (count === 1 && this.#unseen < glance) return;
    this.#unseen = 0;
    this.#tell();
  }

  #tell(): void {
    const time = this.#now();
    const stage = this.#findStage();
    this.#note(time);
    if (stage === undefined || time < this.#next || stage.total < this.#pace.least) return;
    this.#next = time + this.#pace.between;
    const { total, isDeaf = false } = stage;
    const advance = { ...stage, done: Math.min(this.#done, total), rate: this.#findRate() };
    if (this.#isTerminal) this.#show(formatBar(advance, this.#stream.columns), isDeaf);
    else this.#stream.write(`${formatAdvance(advance)}\n`);
  }

  /** Makes room for something else to be printed. */
  clear(): void {
    if (!this.#isShown) return;
    this.#stream.write(eraseLine);
    this.#isShown = false;
    for (const signal of signals) process.off(signal, this.#leave);
  }

  /** Ends what was begun: nothing of it is left to see. */
  end(): void {
    this.clear();
    this.#stages = [];
    this.#done = 0;
    this.#moments = [];
  }

  #show(line: string, isDeaf: boolean): void {
    if (!this.#isShown && !isDeaf) for (const signal of signals) process.once(signal, this.#leave);
    this.#isShown = true;
    this.#stream.write(eraseLine + line);
  }

  /** Takes the line away, and lets the signal do what it would have done. */
  readonly #leave = (signal: NodeJS.Signals): void => {
    this.clear();
    process.kill(process.pid, signal);
  };

  /** The stage that is under way; the last one even when it is done. */
  #findStage(): Stage | undefined {
    let [stage] = this.#stages;
    while (stage !== undefined && this.#stages.length > 1 && this.#done >= stage.total) {
      this.#done -= stage.total;
      this.#moments = [];
      this.#stages.shift();
      [stage] = this.#stages;
    }
    return stage;
  }

  #note(time: number): void {
    // Before the first of a stage is done there is much to prepare.
    if (this.#done === 0) return;
    const [last] = this.#moments.at(-1) ?? [-Infinity];
    if (time - last < window.between) return;
    this.#moments.push([time, this.#done]);
    while ((this.#moments[0]?.[0] ?? time) < time - window.most) this.#moments.shift();
  }

  /** How many were done in a second lately. */
  #findRate(): number | undefined {
    const [first, last] = [this.#moments[0], this.#moments.at(-1)];
    if (first === undefined || last === undefined) return undefined;
    const took = last[0] - first[0];
    return took < window.least ? undefined : ((last[1] - first[1]) / took) * 1000;
  }
}

/** How many single steps are made between two looks at the clock. */
const glance = 64;

/** Back to the line's begin; all to its right is erased (ECMA-48, 8.3.41). */
const eraseLine = "\r\x1b[K";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
