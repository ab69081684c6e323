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

const days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const months = [
  ...["Jan", "Feb", "Mar", "Apr", "May", "Jun"],
  ...["Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
];

/**
 * A moment as RSS writes it (RFC 822, with the year in four digits): `Mon, 27 Jun 2022 19:41:00
 * +0430`. A day without a time is told in UTC, as `formatDateTime` does: `Sun, 26 Jun 2022 19:30:00
 * GMT`.
 */
export function formatMailDate({ machine, instant, weekday }: Moment): string {
  const [date = "", timeAndOffset] = machine.split("T");
  if (timeAndOffset === undefined) return new Date(instant).toUTCString();
  const [year = "", month, day = ""] = date.split("-");
  const time = timeAndOffset.slice(0, 8);
  const offset = timeAndOffset.slice(8).replace(":", "");
  return `${days[weekday - 1] ?? ""}, ${day} ${months[Number(month) - 1] ?? ""} ${year} ${time} ${offset}`;
}
