import type { JalaliMonth, JalaliYear } from "../../src/site/archive/pages.ts";
import {
  archivePermalink,
  frontPermalink,
  monthPermalink,
  yearPermalink,
} from "../../src/newsroom/article/permalink.ts";
import { formatNumber } from "../../src/language/words/digits.ts";
import type { Edition, Masthead } from "../../src/newsroom/masthead/masthead.ts";
import type { Crumb } from "../../src/site/metadata/breadcrumb-list.ts";
import { dateWords } from "../../src/language/words/date-words.ts";
import { words } from "../../src/language/words/words.ts";

/**
 * The pages above one of the archive, from the edition's front down: the list of years, and the year
 * and month that hold it, each named by what the step before it leaves open.
 */
export function calendarPath(
  edition: Edition,
  masthead: Masthead,
  within: { readonly year?: JalaliYear; readonly month?: JalaliMonth } = {},
): readonly Crumb[] {
  const { lang } = edition;
  const { year, month } = within;
  const path = [
    { name: masthead.name[lang], permalink: frontPermalink(edition) },
    { name: words[lang].archive, permalink: archivePermalink(edition) },
  ];
  if (year !== undefined) {
    path.push({ name: formatNumber(year.year, lang), permalink: yearPermalink(edition, year) });
  }
  if (month !== undefined) {
    const name = dateWords[lang].jalaliMonths[month.month - 1] ?? "";
    path.push({ name, permalink: monthPermalink(edition, month) });
  }
  return path;
}
