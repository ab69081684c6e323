import type { Moment } from "../../language/calendar/moment.ts";

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
