import type { JalaliMonth, MonthPage } from "../src/site/archive/pages.ts";
import { monthPermalink } from "../src/newsroom/article/permalink.ts";
import { formatMonth } from "../src/language/calendar/format-day.ts";
import { words } from "../src/language/words/words.ts";
import { renderDocument } from "./render-html.ts";
import { Listing, type ListingData } from "./parts/listing.tsx";
import { CalendarMonth } from "./parts/calendar-month.tsx";
import { CalendarNeighbours } from "./parts/calendar-neighbours.tsx";
import { calendarPath } from "./parts/calendar-path.ts";

export interface MonthPageData extends ListingData {
  readonly month: MonthPage;
}

/** A month's calendar, as HTML. */
export function render(data: MonthPageData): string {
  return renderDocument(<DaysOfMonth {...data} started={performance.now()} />);
}

interface DaysOfMonthProps extends MonthPageData {
  /** When work on the page began, by the monotonic timer. */
  readonly started: number;
}

function DaysOfMonth({ month, masthead, theme, started }: DaysOfMonthProps) {
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
