import { IANAZone } from "luxon";

const areas = "Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Etc|Europe|Indian|Pacific";
const form = new RegExp(`^(?:UTC|(?:${areas})(?:/[A-Z][A-Za-z0-9_+-]*)+)$`);
// Where Node answers with another name for the same zone, it does not tell how the asked one is
// spelt. Cities that were renamed are plain words; `Etc/UTC` and its like are capitals.
const renamed = /^(?:Etc\/[A-Z]+|[A-Z][a-z]+(?:\/(?:[A-Z]?[a-z]+[_-]?)+)+)$/;

/**
 * Whether a name is a time zone of the IANA database that this Node knows, spelt as there:
 * `Asia/Tehran`, `Asia/Kolkata`, `UTC`. `asia/tehran`, `Iran`, `EST` and `+03:30` are not: the name
 * says an area and a city, so that it means the same in every release of the database.
 */
export function isTimeZone(name: string): boolean {
  if (!form.test(name)) return false;
  try {
    const known = new Intl.DateTimeFormat("en-US", { timeZone: name }).resolvedOptions().timeZone;
    if (known === name) return true;
    return known.toLowerCase() !== name.toLowerCase() && renamed.test(name);
  } catch {
    return false;
  }
}

const second = 1000;
const day = 86_400 * second;

/** An instant and how far the clock of a time zone is ahead of UTC then, both in milliseconds. */
interface ZonedInstant {
  readonly instant: number;
  readonly offset: number;
}

/**
 * How far the clock of a time zone is ahead of UTC at an instant, in milliseconds; a whole number of
 * seconds. Throws RangeError for a name that is no time zone.
 */
export function offsetAt(instant: number, timeZone: string): number {
  const minutes = IANAZone.create(timeZone).offset(instant);
  if (Number.isNaN(minutes)) throw new RangeError(`There is no time zone "${timeZone}".`);
  // Minutes come as a fraction where the offset has seconds: 205.7333… for Tehran before 1314.
  return Math.round(minutes * 60) * second;
}

/**
 * The first instant at which the clock of a time zone shows a time, or shows a later one having
 * skipped it. So a time that happens twice is its first happening, and a time was skipped just when
 * `instant + offset` is not `local`: that sum is then the first time that exists again.
 *
 * `local` is the time on the clock in milliseconds since 1970-01-01T00:00 on that clock.
 *
 * Exact for every zone: no two changes of any clock stand closer than 3.98 days (Freetown in 1939,
 * tz 2025c), so that between two midnights three days apart lies one change at most, and none where
 * their offsets are equal.
 */
export function firstInstantOf(local: number, timeZone: string): ZonedInstant {
  // Every clock is within 16 hours of UTC (the farthest ever: −15:56 in Manila until 1844), so the
  // instant lies between these midnights of UTC.
  const localDay = Math.floor(local / day);
  const before = offsetAtMidnight(localDay - 1, timeZone);
  const after = offsetAtMidnight(localDay + 2, timeZone);
  if (before === after) return { instant: local - before, offset: before };

  for (const offset of [before, after]) {
    const instant = local - offset;
    if (offsetAt(instant, timeZone) === offset) return { instant, offset };
  }
  return { instant: changeBetween(local - after, local - before, timeZone), offset: after };
}

/** The first second with the new offset, given an instant before the change and one after it. */
function changeBetween(before: number, after: number, timeZone: string): number {
  const old = offsetAt(before, timeZone);
  let low = before / second;
  let high = after / second;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * second, timeZone) === old) low = middle;
    else high = middle;
  }
  return high * second;
}

// luxon takes 5 to 6 µs for an offset; with this table a whole date is read in 0.7 to 3 µs. An archive
// has some dozen articles a day, and days share their midnights with their neighbours, so that luxon
// is asked about once a day of the archive.
const midnights = new Map<string, Map<number, number>>();

function offsetAtMidnight(utcDay: number, timeZone: string): number {
  let ofZone = midnights.get(timeZone);
  if (ofZone === undefined) midnights.set(timeZone, (ofZone = new Map<number, number>()));
  let offset = ofZone.get(utcDay);
  if (offset === undefined) ofZone.set(utcDay, (offset = offsetAt(utcDay * day, timeZone)));
  return offset;
}
