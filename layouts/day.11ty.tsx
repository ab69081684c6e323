import type { DayPage } from "../src/site/archive/pages.ts";
import {
  articlePermalink,
  dayPermalink,
  deskPermalink,
} from "../src/newsroom/article/permalink.ts";
import { formatDay } from "../src/language/calendar/format-day.ts";
import type { JalaliDate } from "../src/language/calendar/jalali.ts";
import { words } from "../src/language/words/words.ts";
import type { Started } from "./page.tsx";
import { renderDocument } from "./render-html.ts";
import { Listing, type ListingData } from "./parts/listing.tsx";
import { CalendarNeighbours, calendarPath } from "./parts/calendar.tsx";
import type { Article } from "../src/newsroom/article/article.ts";
import { formatMoment } from "../src/language/calendar/format-moment.ts";
import { directionOf, type Language } from "../src/language/words/language.ts";
import { HeadlineText } from "./parts/headline.tsx";
import { Isolated } from "./parts/isolated.tsx";

export interface DayPageData extends ListingData {
  readonly day: DayPage;
}

/** Renders a day's articles by desk. */
export function render(data: DayPageData): string {
  return renderDocument(<ArticlesOfDay {...data} started={performance.now()} />);
}

function ArticlesOfDay({ day, masthead, theme, started }: Started<DayPageData>) {
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

/** A day's headlines by desk, each with its time of day if it has one. */
function CalendarDay({ day }: { readonly day: DayPage }) {
  const { edition, desks } = day;
  const { lang } = edition;
  return (
    <>
      {desks.map(({ desk, stories }) => (
        <section class="of-desk">
          <h2>
            <a href={deskPermalink(edition, desk)}>
              <Isolated text={words[lang].desk(desk.name[lang])} lang={lang} />
            </a>
          </h2>
          <ul>
            {stories.map(({ article }) => (
              <li>
                <Headline article={article} lang={lang} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface HeadlineProps {
  readonly article: Article;
  /** The language of the page. */
  readonly lang: Language;
}

function Headline({ article, lang }: HeadlineProps) {
  const { time } = formatMoment(article.date, lang);
  return (
    <>
      {time !== undefined && <time dateTime={article.date.machine}>{time}</time>}{" "}
      <a href={articlePermalink(article)} lang={article.lang} dir={directionOf(article.lang)}>
        <HeadlineText article={article} />
      </a>
    </>
  );
}
