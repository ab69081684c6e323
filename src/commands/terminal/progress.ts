import type { BuildProgress, Stage } from "../../engine/build/build-order.ts";

/** Where progress is shown: standard error as a rule. */
interface ProgressStream {
  readonly columns?: number;
  write(text: string): unknown;
}

// When progress is shown first, and how often, in milliseconds, and for how many steps at least. Four times
// a second is as often as people can read figures. A log gets few lines, and none for a small newspaper.
const onTerminal = { first: 500, between: 250, least: 0 };
const inLog = { first: 5000, between: 10_000, least: 1000 };

/** Times over which a rate is measured, in milliseconds: long enough for a steady display. */
const window = { least: 1500, most: 15_000, between: 500 };

/**
 * Shows how far a build has come: on a terminal in one line that is written over and erased at the end,
 * elsewhere in plain lines. It has no timer, since a build may block the event loop: each call of `advance`
 * may print.
 */
export class Progress implements BuildProgress {
  readonly #stream: ProgressStream;
  readonly #isTerminal: boolean;
  readonly #now: () => number;
  readonly #pace: typeof onTerminal;
  #next: number;
  /** The stage that is under way, and those that wait. */
  #stages: Stage[] = [];
  /** Steps of the stage that is under way. */
  #done = 0;
  #samples: (readonly [time: number, done: number])[] = [];
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

  begin(stage: Stage): void {
    this.#stages.push(stage);
    this.#update();
  }

  advance(count: number): void {
    if (this.#stages.length === 0) return;
    this.#done += count;
    this.#unseen += count;
    // Reading the clock costs more than passing by a page that stays.
    if (count === 1 && this.#unseen < stepsPerClockRead) return;
    this.#unseen = 0;
    this.#update();
  }

  #update(): void {
    const time = this.#now();
    const stage = this.#findStage();
    this.#addSample(time);
    if (stage === undefined || time < this.#next || stage.total < this.#pace.least) return;
    this.#next = time + this.#pace.between;
    const { total, blocksEventLoop = false } = stage;
    const advance = { ...stage, done: Math.min(this.#done, total), rate: this.#findRate() };
    if (this.#isTerminal) this.#show(formatBar(advance, this.#stream.columns), blocksEventLoop);
    else this.#stream.write(`${formatAdvance(advance)}\n`);
  }

  /** Erases the line, so that something else can be printed. */
  clear(): void {
    if (!this.#isShown) return;
    this.#stream.write(eraseLine);
    this.#isShown = false;
    for (const signal of signals) process.off(signal, this.#onSignal);
  }

  end(): void {
    this.clear();
    this.#stages = [];
    this.#done = 0;
    this.#samples = [];
  }

  #show(line: string, blocksEventLoop: boolean): void {
    if (!this.#isShown && !blocksEventLoop) {
      for (const signal of signals) process.once(signal, this.#onSignal);
    }
    this.#isShown = true;
    this.#stream.write(eraseLine + line);
  }

  /** Erases the line, then lets the signal end the process. */
  readonly #onSignal = (signal: NodeJS.Signals): void => {
    this.clear();
    process.kill(process.pid, signal);
  };

  /** The stage that is under way, or the last one when all are done. */
  #findStage(): Stage | undefined {
    let [stage] = this.#stages;
    while (stage !== undefined && this.#stages.length > 1 && this.#done >= stage.total) {
      this.#done -= stage.total;
      this.#samples = [];
      this.#stages.shift();
      [stage] = this.#stages;
    }
    return stage;
  }

  #addSample(time: number): void {
    // The first step of a stage takes longer: it prepares the others.
    if (this.#done === 0) return;
    const [last] = this.#samples.at(-1) ?? [-Infinity];
    if (time - last < window.between) return;
    this.#samples.push([time, this.#done]);
    while ((this.#samples[0]?.[0] ?? time) < time - window.most) this.#samples.shift();
  }

  /** Steps a second, lately. */
  #findRate(): number | undefined {
    const [first, last] = [this.#samples[0], this.#samples.at(-1)];
    if (first === undefined || last === undefined) return undefined;
    const took = last[0] - first[0];
    return took < window.least ? undefined : ((last[1] - first[1]) / took) * 1000;
  }
}

const stepsPerClockRead = 64;

/** Returns to the start of the line and erases it (ECMA-48, 8.3.41). */
const eraseLine = "\r\x1b[K";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** How far a stage of a build has come. */
interface Advance extends Pick<Stage, "verb" | "noun" | "total"> {
  readonly done: number;
  /** Steps a second, lately; absent before it is known. */
  readonly rate?: number | undefined;
}

/** `Reading 120,000 of 322,596 articles, 5,100 a second, 40 s left` */
function formatAdvance({ verb, noun, done, total, rate = 0 }: Advance): string {
  const count = `${verb} ${group(done)} of ${group(total)} ${noun}`;
  if (rate <= 0 || done >= total) return count;
  return `${count}, ${group(roundRate(rate))} a second, ${formatTime((total - done) / rate)} left`;
}

/**
 * The same with a bar before it, in one line of a terminal: without the bar where there is no room for
 * both, and without the last parts of the text where it alone is too long.
 *
 * @param columns - of the terminal; 0 where it doesn't say
 */
export function formatBar(advance: Advance, columns = usualColumns): string {
  const text = formatAdvance(advance);
  // A character in the last column would make some terminals begin a new line.
  const room = (columns === 0 ? usualColumns : columns) - 1;
  // The bar keeps its width while the text changes.
  const longest = formatAdvance({ ...advance, done: advance.total }) + longestEstimate;
  const cells = Math.min(room - `[] ${longest}`.length, mostCells);
  if (cells >= fewestCells && text.length <= longest.length) {
    const full = Math.floor((cells * advance.done) / Math.max(advance.total, 1));
    return `[${"=".repeat(full)}${" ".repeat(cells - full)}] ${text}`;
  }
  let short = text;
  while (short.length > room && short.includes(", "))
    short = short.slice(0, short.lastIndexOf(", "));
  return short.slice(0, Math.max(room, 0));
}

const longestEstimate = ", 99,000 a second, 59 min left";
const usualColumns = 80;
const fewestCells = 5;
const mostCells = 20;

/** A count in English: `322,596`. */
function group(count: number): string {
  return String(count).replace(/\B(?=(?:[0-9]{3})+$)/g, ",");
}

/** Two digits, so that the display stays steady. */
function roundRate(rate: number): number {
  if (rate < 1) return 1;
  return Number(rate.toPrecision(2));
}

/** A time in seconds, the rougher the longer it is, so that the display stays steady. */
function formatTime(seconds: number): string {
  if (seconds < 10) return `${Math.max(Math.ceil(seconds), 1)} s`;
  if (seconds < 55) return `${Math.ceil(seconds / 5) * 5} s`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
