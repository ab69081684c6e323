import type { Moment } from "../../language/calendar/moment.ts";

/**
 * Formats a moment for Atom and JSON Feed (RFC 3339): Gregorian, with the newspaper's own offset,
 * `2022-06-27T19:41:00+04:30`.
 *
 * These formats have neither days without a time nor offsets with seconds. Such a moment is given as its
 * instant in UTC, a day as its first one, `2022-06-26T19:30:00Z`, so that no time that the editor didn't
 * type appears on the newspaper's clock.
 */
export function formatDateTime({ machine, instant }: Moment): string {
  if (machine.includes("T")) return machine;
  return new Date(instant).toISOString().replace(".000Z", "Z");
}

const days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const months = [
  ...["Jan", "Feb", "Mar", "Apr", "May", "Jun"],
  ...["Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
];

/**
 * Formats a moment for RSS (RFC 822, with the year in four digits): `Mon, 27 Jun 2022 19:41:00 +0430`.
 * A day without a time is in UTC, as in `formatDateTime`: `Sun, 26 Jun 2022 19:30:00 GMT`.
 */
export function formatMailDate({ machine, instant, weekday }: Moment): string {
  const [date = "", timeAndOffset] = machine.split("T");
  if (timeAndOffset === undefined) return new Date(instant).toUTCString();
  const [year = "", month, day = ""] = date.split("-");
  const time = timeAndOffset.slice(0, 8);
  const offset = timeAndOffset.slice(8).replace(":", "");
  return `${days[weekday - 1] ?? ""}, ${day} ${months[Number(month) - 1] ?? ""} ${year} ${time} ${offset}`;
}
