import type { Article } from "../../src/newsroom/article/article.ts";
import { Isolated } from "./isolated.tsx";
import { words } from "../../src/language/words/words.ts";

/** Kicker, headline and deck: what an article says before its text. */
export function Headline({ article }: { readonly article: Article }) {
  const { kicker, deck, lang } = article;
  return (
    <hgroup>
      {kicker && (
        <p class="kicker">
          <Isolated text={kicker} lang={lang} />
        </p>
      )}
      <h1>
        <HeadlineText article={article} />
      </h1>
      {deck && (
        <p class="deck">
          <Isolated text={deck} lang={lang} />
        </p>
      )}
    </hgroup>
  );
}

/**
 * The headline of an article wherever it stands. That of a retracted one is struck, as what is no
 * longer so (`s`; `del` would say that the page was edited), behind a word: screen readers pass over
 * the stroke.
 */
export function HeadlineText({ article }: { readonly article: Article }) {
  const { title, lang, retracted } = article;
  const headline = <Isolated text={title} lang={lang} />;
  if (retracted === undefined) return headline;
  return (
    <>
      <span class="retracted">{words[lang].retracted}</span> <s>{headline}</s>
    </>
  );
}
