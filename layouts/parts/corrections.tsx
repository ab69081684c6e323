import type { Article, Retraction } from "../../src/newsroom/article/article.ts";
import { listAmendments } from "../../src/newsroom/article/amendments.ts";
import { articlePermalink, correctionsPermalink } from "../../src/newsroom/article/permalink.ts";
import type { Edition } from "../../src/newsroom/masthead/masthead.ts";
import { words } from "../../src/language/words/words.ts";
import { Isolated } from "./isolated.tsx";
import { WrittenMoment } from "./written-moment.tsx";
import { directionOf, type Language } from "../../src/language/words/language.ts";
import type { ListedAmendment } from "../../src/site/archive/pages.ts";
import { HeadlineText } from "./headline.tsx";

interface CorrectionsProps {
  readonly article: Article;
  readonly edition: Edition;
}

/** The corrections of an article, below its text, the newest first. */
export function Corrections({ article: { corrections, lang }, edition }: CorrectionsProps) {
  if (corrections.length === 0) return null;
  const { correction, corrections: several, allCorrections } = words[lang];
  return (
    <section class="amended" aria-labelledby="corrections">
      <h2 id="corrections">{corrections.length === 1 ? correction : several}</h2>
      {listAmendments({ corrections }).map(({ date, text }) => (
        <>
          <p class="date">
            <WrittenMoment moment={date} lang={lang} />
          </p>
          <p>
            <Isolated text={text} lang={lang} />
          </p>
        </>
      ))}
      <p class="all">
        <a href={correctionsPermalink(edition)}>{allCorrections}</a>
      </p>
    </section>
  );
}

interface RetractionNoteProps {
  readonly retraction: Retraction;
  readonly lang: Language;
}

/** When and why an article was retracted, in place of its text and picture. */
export function RetractionNote({ retraction: { date, reason }, lang }: RetractionNoteProps) {
  return (
    <section class="amended" aria-labelledby="retraction">
      <h2 id="retraction">{words[lang].articleRetracted}</h2>
      <p class="date">
        <WrittenMoment moment={date} lang={lang} />
      </p>
      <p>
        <Isolated text={reason} lang={lang} />
      </p>
    </section>
  );
}

/** A correction or retraction in the list of them: its article, text and date. */
export function ListedCorrection({ amendment }: { readonly amendment: ListedAmendment }) {
  const { summary, date, text } = amendment;
  const { article } = summary;
  const { lang } = article;
  return (
    <div class="story" lang={lang} dir={directionOf(lang)}>
      <h2>
        <a href={articlePermalink(article)}>
          <HeadlineText article={article} />
        </a>
      </h2>
      <p class="summary">
        <Isolated text={text} lang={lang} />
      </p>
      <p class="date">
        <WrittenMoment moment={date} lang={lang} />
      </p>
    </div>
  );
}
