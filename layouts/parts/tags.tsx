import type { Article } from "../../src/article/article.ts";
import { words } from "../../src/words/words.ts";
import { Isolated } from "./isolated.tsx";

/** What an article is about, as a list. */
export function Tags({ article: { tags, lang } }: { readonly article: Article }) {
  return (
    tags.length > 0 && (
      <section class="tags" aria-label={words[lang].tags}>
        <ul>
          {tags.map((tag) => (
            <li>
              <Isolated text={tag} lang={lang} />
            </li>
          ))}
        </ul>
      </section>
    )
  );
}
