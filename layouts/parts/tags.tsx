import type { Article } from "../../src/newsroom/article/article.ts";
import { tagPermalink } from "../../src/newsroom/article/permalink.ts";
import type { Edition } from "../../src/newsroom/masthead/masthead.ts";
import { words } from "../../src/language/words/words.ts";
import { Isolated } from "./isolated.tsx";

interface TagsProps {
  readonly article: Article;
  readonly edition: Edition;
}

/** What an article is about, each a link to more of it. */
export function Tags({ article: { tags, lang }, edition }: TagsProps) {
  return (
    tags.length > 0 && (
      <section class="tags" aria-label={words[lang].tags}>
        <ul>
          {tags.map((tag) => (
            <li>
              <a href={tagPermalink(edition, tag)}>
                <Isolated text={tag} lang={lang} />
              </a>
            </li>
          ))}
        </ul>
      </section>
    )
  );
}
