import type { Article } from "../../src/newsroom/article/article.ts";
import { Isolated } from "./isolated.tsx";
import { words } from "../../src/language/words/words.ts";

/** The kicker, headline and deck of an article. */
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
 * The headline of an article on any page. A retracted one is struck as no longer accurate (`s`; `del` would
 * mark an edit of the page), behind a word, since screen readers don't announce the stroke.
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
