import type { JalaliMonth, MonthPage } from "../src/site/archive/pages.ts";
import { dayPermalink, monthPermalink } from "../src/newsroom/article/permalink.ts";
import { formatMonth } from "../src/language/calendar/format-day.ts";
import { words } from "../src/language/words/words.ts";
import type { Started } from "./page.tsx";
import { renderDocument } from "./render-html.ts";
import { Listing, type ListingData } from "./parts/listing.tsx";
import { CalendarNeighbours, calendarPath } from "./parts/calendar.tsx";
import { formatMachine } from "../src/language/calendar/iso-8601.ts";
import { formatNumber } from "../src/language/words/digits.ts";
import { toGregorian, type JalaliDate } from "../src/language/calendar/jalali.ts";
import { planMonthGrid, weekdayHeads } from "../src/language/calendar/month-grid.ts";
import type { Edition } from "../src/newsroom/masthead/masthead.ts";
import { dateWords } from "../src/language/words/date-words.ts";
import type { Language } from "../src/language/words/language.ts";

export interface MonthPageData extends ListingData {
  readonly month: MonthPage;
}

/** Renders a month's calendar. */
export function render(data: MonthPageData): string {
  return renderDocument(<DaysOfMonth {...data} started={performance.now()} />);
}

function DaysOfMonth({ month, masthead, theme, started }: Started<MonthPageData>) {
  const { edition, permalink, date } = month;
  const { lang } = edition;
  const { jalali, gregorian } = formatMonth(date, lang);
  const nameMonth = (other: JalaliMonth | undefined) =>
    other && { name: formatMonth(other, lang).jalali, permalink: monthPermalink(edition, other) };
  const [before, after] = [nameMonth(month.before), nameMonth(month.after)];
  return (
    <Listing
      masthead={masthead}
      theme={theme}
      kind="archive"
      edition={edition}
      permalink={permalink}
      headline={jalali}
      below={<p class="date">{gregorian}</p>}
      description={words[lang].spanDescription(jalali, gregorian, masthead.name[lang])}
      above={calendarPath(edition, masthead, { year: date })}
      previous={before?.permalink}
      next={after?.permalink}
      started={started}
    >
      <CalendarMonth month={month} />
      <CalendarNeighbours lang={lang} before={before} after={after} />
    </Listing>
  );
}

/** A month's calendar, weeks from Saturday: each day with the number of its articles and a link to them. */
function CalendarMonth({ month }: { readonly month: MonthPage }) {
  const { edition, date, days } = month;
  const { lang } = edition;
  const counts = new Map(days.map((day) => [day.date.day, day.count]));
  return (
    <table class="calendar">
      <caption>{words[lang].calendar}</caption>
      <thead>
        <tr>
          {weekdayHeads(lang).map(({ short, full }) => (
            <th scope="col" abbr={full}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {planMonthGrid(date).map((week) => (
          <tr>
            {week.map((day) => (
              <td>
                {day && <Day date={day} count={counts.get(day.day) ?? 0} edition={edition} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps {
  readonly date: JalaliDate;
  readonly count: number;
  readonly edition: Edition;
}

function Day({ date, count, edition }: DayProps) {
  const { lang } = edition;
  const figure = formatNumber(date.day, lang);
  return (
    <>
      {count === 0 ? (
        <span class="day">{figure}</span>
      ) : (
        <a href={dayPermalink(edition, date)}>
          <span class="day">{figure}</span>{" "}
          <span class="count">
            {/* A bare figure for the eye, since the caption says what it counts; words for screen readers. */}
            <span aria-hidden="true">{formatNumber(count, lang)}</span>
            <span class="heard">{words[lang].articleCount(count, formatNumber(count, lang))}</span>
          </span>
        </a>
      )}{" "}
      <GregorianDay date={date} lang={lang} />
    </>
  );
}

/** The Gregorian day; with the name of its month on the first day of either calendar's month. */
function GregorianDay({ date, lang }: { readonly date: JalaliDate; readonly lang: Language }) {
  const gregorian = toGregorian(date);
  const { month, day } = gregorian;
  const figure = formatNumber(day, lang);
  const name = dateWords[lang].gregorianMonths[month - 1] ?? "";
  return (
    <time dateTime={formatMachine(gregorian)}>
      {figure}
      {(day === 1 || date.day === 1) && <span class="wide"> {name}</span>}
    </time>
  );
}
