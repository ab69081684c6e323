import { formatNumber } from "../../src/language/words/digits.ts";
import type { Language } from "../../src/language/words/language.ts";
import { words } from "../../src/language/words/words.ts";

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

/** Months or years with the number of their articles, each that has any a link. */
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
