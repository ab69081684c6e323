import { toDayNumber, type JalaliDate } from "../../language/calendar/jalali.ts";
import type { Article } from "../../newsroom/article/article.ts";
import { tagSlug } from "../../newsroom/article/permalink.ts";
import { editionOf, type Edition, type Masthead } from "../../newsroom/masthead/masthead.ts";

/** The name of the list of an edition's articles. */
export function editionList({ lang }: Edition): string {
  return `edition ${lang}`;
}

/** The list of the articles that the front pins. */
export const pinnedList = "pinned";

/** The name of the list of a desk's articles in an edition. */
export function deskList({ lang }: Edition, slug: string): string {
  return `desk ${lang} ${slug}`;
}

/** The name of the list of all articles of an edition with a tag, however it is spelt. */
export function tagList({ lang }: Edition, tag: string): string {
  return `tag ${lang} ${encodeURIComponent(tagSlug(tag))}`;
}

/** The name of the list of a day's articles in an edition. Names are in the order of days. */
export function dayList({ lang }: Edition, date: JalaliDate): string {
  return `day ${lang} ${String(toDayNumber(date)).padStart(7, "0")}`;
}

/** Returns the names of all lists that an article stands in, each once. */
export function listsOf(article: Article, masthead: Masthead): readonly string[] {
  const { lang, desk, tags, date } = article;
  const edition = editionOf(masthead, lang);
  return [
    editionList(edition),
    deskList(edition, desk.slug),
    dayList(edition, date.jalali),
    ...new Set(tags.map((tag) => tagList(edition, tag))),
  ];
}
