import type { Article } from "../../src/newsroom/article/article.ts";
import { HeadlineText } from "./headline-text.tsx";
import { Isolated } from "./isolated.tsx";

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
