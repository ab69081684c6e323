import type { Article } from "../../src/newsroom/article/article.ts";
import type { Neighbours } from "../../src/site/archive/pages.ts";
import { words } from "../../src/language/words/words.ts";
import { Isolated } from "./isolated.tsx";
import { articlePermalink } from "../../src/newsroom/article/permalink.ts";
import type { Summary } from "../../src/site/archive/summary.ts";
import { directionOf } from "../../src/language/words/language.ts";
import { HeadlineText } from "./headline.tsx";
import { WrittenMoment } from "./written-moment.tsx";

interface NeighbourLinksProps {
  readonly article: Article;
  readonly neighbours: Neighbours;
}

/** Links to related articles and to the desk's previous and next ones. */
export function NeighbourLinks({ article: { lang, desk }, neighbours }: NeighbourLinksProps) {
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

interface StoryLineProps {
  readonly summary: Summary;
  /** The article's relation to the page's article, for machines. */
  readonly rel?: "prev" | "next";
}

/** An article as a link on its headline, and its date. */
function StoryLine({ summary: { article }, rel }: StoryLineProps) {
  const { date, lang } = article;
  return (
    <p class="line" lang={lang} dir={directionOf(lang)}>
      <a href={articlePermalink(article)} rel={rel}>
        <HeadlineText article={article} />
      </a>{" "}
      <span class="when">
        <WrittenMoment moment={date} lang={lang} />
      </span>
    </p>
  );
}
