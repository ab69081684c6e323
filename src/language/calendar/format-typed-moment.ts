import { formatTypedDate, formatTypedTime } from "./format-typed.ts";
import { offsetAt } from "./zone-offset.ts";

const minute = 60_000;

/**
 * An instant as an editor types it by the clock of a time zone, `1401/4/6 19:41`, its seconds cut off.
 * Throws RangeError outside the years 1206 to 1498.
 *
 * @param instant - milliseconds since 1970-01-01T00:00Z
 */
export function formatTypedMoment(instant: number, timeZone: string): string {
  const minutes = Math.floor((instant + offsetAt(instant, timeZone)) / minute);
  return `${formatTypedDate(Math.floor(minutes / 1440))} ${formatTypedTime(minutes)}`;
}
