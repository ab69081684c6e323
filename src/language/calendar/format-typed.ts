import { fromDayNumber } from "./jalali.ts";

/** A day as an editor types it: `1401/4/6`. Throws RangeError outside the years 1206 to 1498. */
export function formatTypedDate(dayNumber: number): string {
  const { year, month, day } = fromDayNumber(dayNumber);
  return `${year}/${month}/${day}`;
}

/** The time on a clock as an editor types it, `19:41`, from minutes since a midnight. */
export function formatTypedTime(minutes: number): string {
  const ofDay = ((minutes % 1440) + 1440) % 1440;
  const hour = String(Math.floor(ofDay / 60)).padStart(2, "0");
  return `${hour}:${String(ofDay % 60).padStart(2, "0")}`;
}
