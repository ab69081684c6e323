import { articlePermalink } from "../../src/article/permalink.ts";
import type { FinishedArticle } from "../../src/content/newspaper.ts";
import { describeArticle } from "../../src/metadata/description.ts";
import { directionOf } from "../../src/words/language.ts";
import { words } from "../../src/words/words.ts";
import { Isolated } from "./isolated.tsx";
import { WrittenMoment } from "./written-moment.tsx";

export interface StoryProps {
  readonly finished: FinishedArticle;
}

/** An article as a front shows it: desk, the headline as its link, what it says, and its date. */
export function Story({ finished }: StoryProps) {
  const { article } = finished;
  const { lang } = article;
  return (
    <article lang={lang} dir={directionOf(lang)}>
      <p class="desk">
        <Isolated text={words[lang].desk(article.desk.name[lang])} lang={lang} />
      </p>
      <h2>
        <a href={articlePermalink(article)}>
          <Isolated text={article.title} lang={lang} />
        </a>
      </h2>
      <p class="summary">
        <Isolated text={describeArticle(finished)} lang={lang} />
      </p>
      <p class="date">
        <WrittenMoment moment={article.date} lang={lang} />
      </p>
    </article>
  );
}
