import type { DayPage } from "../../src/site/archive/pages.ts";
import type { Article } from "../../src/newsroom/article/article.ts";
import { articlePermalink, deskPermalink } from "../../src/newsroom/article/permalink.ts";
import { formatMoment } from "../../src/language/calendar/format-moment.ts";
import { directionOf, type Language } from "../../src/language/words/language.ts";
import { words } from "../../src/language/words/words.ts";
import { HeadlineText } from "./headline-text.tsx";
import { Isolated } from "./isolated.tsx";

/** A day's articles by desk: headlines, each with its time of day where one is known. */
export function CalendarDay({ day }: { readonly day: DayPage }) {
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
