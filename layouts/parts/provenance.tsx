import type { Article } from "../../src/newsroom/article/article.ts";
import { listAmendments, type Amendment } from "../../src/newsroom/article/amendments.ts";
import {
  dayPermalink,
  deskPermalink,
  frontPermalink,
} from "../../src/newsroom/article/permalink.ts";
import type { Edition, Masthead } from "../../src/newsroom/masthead/masthead.ts";
import { directionOf, type Language } from "../../src/language/words/language.ts";
import { words } from "../../src/language/words/words.ts";
import { Isolated } from "./isolated.tsx";
import { counterpartOf } from "./language-links.tsx";
import { repeat } from "./repeat.tsx";
import { WrittenMoment } from "./written-moment.tsx";

interface ProvenanceProps {
  readonly article: Article;
  readonly edition: Edition;
  readonly masthead: Masthead;
}

/**
 * The facts about an article: links to front and desk, byline, place and agency, dates, the latest
 * correction or retraction, and the translation.
 */
export function Provenance({ article, edition, masthead }: ProvenanceProps) {
  const { lang, desk, byline, date, updated } = article;
  const dateline = [article.place, article.agency].filter((part) => part !== undefined);
  const counterpart = counterpartOf(article);
  const [latest] = listAmendments(article);
  return (
    <div class="provenance">
      {repeat(masthead, `way ${lang} ${edition.root} ${desk.slug}`, () => (
        <nav aria-label={words[lang].path}>
          <a class="home" href={frontPermalink(edition)}>
            <Isolated text={masthead.name[lang]} lang={lang} />
          </a>{" "}
          <a class="desk" href={deskPermalink(edition, desk)}>
            <Isolated text={words[lang].desk(desk.name[lang])} lang={lang} />
          </a>
        </nav>
      ))}
      {byline && (
        <p class="byline">
          <Isolated text={byline} lang={lang} />
        </p>
      )}
      {dateline.length > 0 && (
        <p class="dateline">
          {dateline.map((part, index) => (
            <>
              {index > 0 && " — "}
              <Isolated text={part} lang={lang} />
            </>
          ))}
        </p>
      )}
      <p class="date">
        <a href={dayPermalink(edition, date.jalali)}>
          <WrittenMoment moment={date} lang={lang} />
        </a>
      </p>
      {updated && (
        <p class="date">
          {words[lang].updated} <WrittenMoment moment={updated} lang={lang} />
        </p>
      )}
      {latest && <AmendmentMark amendment={latest} lang={lang} />}
      {counterpart && (
        <p class="translation">
          <a
            href={counterpart.permalink}
            lang={counterpart.lang}
            dir={directionOf(counterpart.lang)}
            hreflang={counterpart.lang}
          >
            {words[counterpart.lang].readTranslation}
          </a>
        </p>
      )}
    </div>
  );
}

interface AmendmentMarkProps {
  /** The article's latest. */
  readonly amendment: Amendment;
  readonly lang: Language;
}

/** Marks an article as corrected or retracted, and links to the note. */
function AmendmentMark({ amendment: { kind, date }, lang }: AmendmentMarkProps) {
  const isRetraction = kind === "retraction";
  return (
    <p class="mark">
      <a href={isRetraction ? "#retraction" : "#corrections"}>
        {isRetraction ? words[lang].retractedAt : words[lang].corrected}{" "}
        <WrittenMoment moment={date} lang={lang} />
      </a>
    </p>
  );
}
