import type { DayPage } from "../src/site/archive/pages.ts";
import { dayPermalink } from "../src/newsroom/article/permalink.ts";
import { formatDay } from "../src/language/calendar/format-day.ts";
import type { JalaliDate } from "../src/language/calendar/jalali.ts";
import { words } from "../src/language/words/words.ts";
import { renderDocument } from "./render-html.ts";
import { Listing, type ListingData } from "./parts/listing.tsx";
import { CalendarDay } from "./parts/calendar-day.tsx";
import { CalendarNeighbours } from "./parts/calendar-neighbours.tsx";
import { calendarPath } from "./parts/calendar-path.ts";

export interface DayPageData extends ListingData {
  readonly day: DayPage;
}

/** A day's articles by desk, as HTML. */
export function render(data: DayPageData): string {
  return renderDocument(<ArticlesOfDay {...data} started={performance.now()} />);
}

interface ArticlesOfDayProps extends DayPageData {
  /** When work on the page began, by the monotonic timer. */
  readonly started: number;
}

function ArticlesOfDay({ day, masthead, theme, started }: ArticlesOfDayProps) {
  const { edition, permalink, date, desks } = day;
  const { lang } = edition;
  const { jalali, gregorian, machine } = formatDay(date, lang);
  const nameDay = (other: JalaliDate | undefined) =>
    other && { name: formatDay(other, lang).jalali, permalink: dayPermalink(edition, other) };
  const [before, after] = [nameDay(day.before), nameDay(day.after)];
  return (
    <Listing
      masthead={masthead}
      theme={theme}
      kind="archive"
      edition={edition}
      permalink={permalink}
      headline={jalali}
      below={
        <p class="date">
          <time dateTime={machine}>{gregorian}</time>
        </p>
      }
      description={words[lang].dayDescription(`${jalali} (${gregorian})`, masthead.name[lang])}
      above={calendarPath(edition, masthead, { year: date, month: date })}
      previous={before?.permalink}
      next={after?.permalink}
      articles={desks.flatMap(({ stories }) => stories.map(({ article }) => article))}
      started={started}
    >
      <CalendarDay day={day} />
      <CalendarNeighbours lang={lang} before={before} after={after} />
    </Listing>
  );
}
