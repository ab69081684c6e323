import type { Article } from "../article/article.ts";
import type { Moment } from "../calendar/moment.ts";

/** The newest of moments; of the same instant, the first. Throws where there is none. */
export function newestMoment(moments: readonly Moment[]): Moment {
  return moments.reduce((newest, moment) => (moment.instant > newest.instant ? moment : newest));
}

/** When what readers see of an article last changed. */
export function changeOf({ updated, date }: Pick<Article, "updated" | "date">): Moment {
  return updated ?? date;
}
