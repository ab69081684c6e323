import type { JalaliYear, YearPage } from "../src/site/archive/pages.ts";
import { monthPermalink, yearPermalink } from "../src/newsroom/article/permalink.ts";
import { formatMonth, formatYear } from "../src/language/calendar/format-day.ts";
import { dateWords } from "../src/language/words/date-words.ts";
import { words } from "../src/language/words/words.ts";
import type { Started } from "./page.tsx";
import { renderDocument } from "./render-html.ts";
import { Listing, type ListingData } from "./parts/listing.tsx";
import { ArchiveSpans, CalendarNeighbours, calendarPath } from "./parts/calendar.tsx";

export interface YearPageData extends ListingData {
  readonly year: YearPage;
}

/** Renders a year's twelve months. */
export function render(data: YearPageData): string {
  return renderDocument(<MonthsOfYear {...data} started={performance.now()} />);
}

function MonthsOfYear({ year: page, masthead, theme, started }: Started<YearPageData>) {
  const { edition, permalink, date, months } = page;
  const { lang } = edition;
  const { jalali, gregorian } = formatYear(date, lang);
  const nameYear = (other: JalaliYear | undefined) =>
    other && { name: formatYear(other, lang).jalali, permalink: yearPermalink(edition, other) };
  const [before, after] = [nameYear(page.before), nameYear(page.after)];
  const counts = new Map(months.map((month) => [month.date.month, month.count]));
  const spans = dateWords[lang].jalaliMonths.map((name, index) => {
    const month = { year: date.year, month: index + 1 };
    return {
      name,
      gregorian: formatMonth(month, lang).gregorian,
      count: counts.get(month.month) ?? 0,
      permalink: monthPermalink(edition, month),
    };
  });
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
      above={calendarPath(edition, masthead)}
      previous={before?.permalink}
      next={after?.permalink}
      started={started}
    >
      <ArchiveSpans lang={lang} spans={spans} />
      <CalendarNeighbours lang={lang} before={before} after={after} />
    </Listing>
  );
}
