import type { Crumb } from "../../src/site/metadata/breadcrumb-list.ts";
import type { Language } from "../../src/language/words/language.ts";
import { words } from "../../src/language/words/words.ts";

interface CalendarNeighboursProps {
  readonly lang: Language;
  /** The nearest date before that has articles, in words. */
  readonly before: Crumb | undefined;
  /** The nearest date after that has articles. */
  readonly after: Crumb | undefined;
}

/** The ways to the dates around this one, each named by its date. */
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
