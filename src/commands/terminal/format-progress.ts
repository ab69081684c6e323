/** How far a stage of a build has come. */
export interface Advance {
  /** What is done, and with what: `Reading`, `articles`. */
  readonly verb: string;
  readonly noun: string;
  readonly done: number;
  readonly total: number;
  /** How many were done in a second lately; absent before there is anything to tell it by. */
  readonly rate?: number | undefined;
}

/** `Reading 120,000 of 322,596 articles, 5,100 a second, 40 s left` */
export function formatAdvance({ verb, noun, done, total, rate = 0 }: Advance): string {
  const count = `${verb} ${group(done)} of ${group(total)} ${noun}`;
  if (rate <= 0 || done >= total) return count;
  return `${count}, ${group(roundRate(rate))} a second, ${formatTime((total - done) / rate)} left`;
}

/**
 * The same with a bar before it, in one line of a terminal: without the bar where there is no room for
 * both, and without what comes last where there is none for the text.
 *
 * @param columns - of the terminal; 0 where it doesn't know them
 */
export function formatBar(advance: Advance, columns = usualColumns): string {
  const text = formatAdvance(advance);
  // A character in the last column would make some terminals begin a new line.
  const room = (columns === 0 ? usualColumns : columns) - 1;
  // Of one width, however long the text is at the moment.
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

/** Two digits tell enough of a rate, and stand still. */
function roundRate(rate: number): number {
  if (rate < 1) return 1;
  return Number(rate.toPrecision(2));
}

/** A time to come, the rougher the longer it is: nobody wants to see an estimate tremble. */
function formatTime(seconds: number): string {
  if (seconds < 10) return `${Math.max(Math.ceil(seconds), 1)} s`;
  if (seconds < 55) return `${Math.ceil(seconds / 5) * 5} s`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
