import type { Moment } from "../../language/calendar/moment.ts";

/**
 * A moment as Atom and JSON Feed write it (RFC 3339): Gregorian, with the newspaper's own offset,
 * `2022-06-27T19:41:00+04:30`.
 *
 * These formats know no day without a time, and no offset with seconds. Such a moment is told by its
 * instant in UTC: a day by its first instant, as it is ordered, `2022-06-26T19:30:00Z`. A time on
 * the newspaper's clock that nobody wrote is not claimed.
 */
export function formatDateTime({ machine, instant }: Moment): string {
  if (machine.includes("T")) return machine;
  return new Date(instant).toISOString().replace(".000Z", "Z");
}
