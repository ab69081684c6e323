import { formatNumber } from "../../src/language/words/digits.ts";
import type { Language } from "../../src/language/words/language.ts";
import { words } from "../../src/language/words/words.ts";
import type { Crumb } from "../../src/site/metadata/linked-data.ts";
import type { JalaliMonth, JalaliYear } from "../../src/site/archive/pages.ts";
import {
  archivePermalink,
  frontPermalink,
  monthPermalink,
  yearPermalink,
} from "../../src/newsroom/article/permalink.ts";
import type { Edition, Masthead } from "../../src/newsroom/masthead/masthead.ts";
import { dateWords } from "../../src/language/words/date-words.ts";

/** A month of a year, or a year. */
interface CountedSpan {
  /** `Tir`, `1401`. */
  readonly name: string;
  /** Its first and last day in the Gregorian calendar. */
  readonly gregorian: string;
  /** How many articles it has; without any it has no page. */
  readonly count: number;
  readonly permalink: string;
}

interface ArchiveSpansProps {
  readonly lang: Language;
  readonly spans: readonly CountedSpan[];
}

/** Months or years with the numbers of their articles; those that have any are links. */
export function ArchiveSpans({ lang, spans }: ArchiveSpansProps) {
  return (
    <ol class="spans">
      {spans.map(({ name, gregorian, count, permalink }) => (
        <li>
          <p class="span">{count === 0 ? name : <a href={permalink}>{name}</a>}</p>
          <p class="date">{gregorian}</p>
          {count > 0 && (
            <p class="count">{words[lang].articleCount(count, formatNumber(count, lang))}</p>
          )}
        </li>
      ))}
    </ol>
  );
}

interface CalendarNeighboursProps {
  readonly lang: Language;
  /** The nearest date before that has articles, in words. */
  readonly before: Crumb | undefined;
  /** The nearest date after that has articles. */
  readonly after: Crumb | undefined;
}

/** The links to the nearest dates before and after this one. */
export function CalendarNeighbours({ lang, before, after }: CalendarNeighboursProps) {
  if (before === undefined && after === undefined) return null;
  return (
    <nav class="pages around" aria-label={words[lang].otherDates}>
      {before && (
        <p>
          {words[lang].earlier}{" "}
          <a href={before.permalink} rel="prev">
            {before.name}
          </a>
        </p>
      )}
      {after && (
        <p class="later">
          {words[lang].later}{" "}
          <a href={after.permalink} rel="next">
            {after.name}
          </a>
        </p>
      )}
    </nav>
  );
}

/**
 * The breadcrumb path above a page of the archive: the edition's front, the list of years, and the year
 * and month around it. A month's step doesn't repeat the year.
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
