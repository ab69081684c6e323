import type { Moment } from "./moment.ts";

/** The newest of moments; of the same instant, the first. Throws where there is none. */
export function newestMoment(moments: readonly Moment[]): Moment {
  return moments.reduce((newest, moment) => (moment.instant > newest.instant ? moment : newest));
}
