import type { Article } from "../../src/newsroom/article/article.ts";
import type { Neighbours } from "../../src/site/archive/pages.ts";
import { words } from "../../src/language/words/words.ts";
import { Isolated } from "./isolated.tsx";
import { StoryLine } from "./story-line.tsx";

interface NeighbouringProps {
  readonly article: Article;
  readonly neighbours: Neighbours;
}

/** Where to read on: earlier articles on the same, and the desk's before and after this one. */
export function Neighbouring({ article: { lang, desk }, neighbours }: NeighbouringProps) {
  const { previous, next, related } = neighbours;
  const { moreFromDesk, previousArticle, nextArticle, desk: nameDesk, ...own } = words[lang];
  const deskName = nameDesk(desk.name[lang]);
  return (
    <>
      {related.length > 0 && (
        <aside class="on" aria-labelledby="related">
          <h2 id="related">{own.related}</h2>
          <ul>
            {related.map((summary) => (
              <li>
                <StoryLine summary={summary} />
              </li>
            ))}
          </ul>
        </aside>
      )}
      {(previous ?? next) !== undefined && (
        <nav class="on" aria-labelledby="more">
          <h2 id="more">
            <Isolated text={moreFromDesk(deskName)} lang={lang} />
          </h2>
          <ul>
            {previous && (
              <li>
                <p class="label">{previousArticle}</p>
                <StoryLine summary={previous} rel="prev" />
              </li>
            )}
            {next && (
              <li>
                <p class="label">{nextArticle}</p>
                <StoryLine summary={next} rel="next" />
              </li>
            )}
          </ul>
        </nav>
      )}
    </>
  );
}
