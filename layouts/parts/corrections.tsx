import type { Article } from "../../src/newsroom/article/article.ts";
import { listAmendments } from "../../src/newsroom/article/amendments.ts";
import { correctionsPermalink } from "../../src/newsroom/article/permalink.ts";
import type { Edition } from "../../src/newsroom/masthead/masthead.ts";
import { words } from "../../src/language/words/words.ts";
import { Isolated } from "./isolated.tsx";
import { WrittenMoment } from "./written-moment.tsx";

interface CorrectionsProps {
  readonly article: Article;
  readonly edition: Edition;
}

/** What was put right in an article, behind its text, the newest first. */
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
