import type { ListedAmendment } from "../../src/site/archive/pages.ts";
import { articlePermalink } from "../../src/newsroom/article/permalink.ts";
import { directionOf } from "../../src/language/words/language.ts";
import { HeadlineText } from "./headline-text.tsx";
import { Isolated } from "./isolated.tsx";
import { WrittenMoment } from "./written-moment.tsx";

/** A correction or retraction as the list of them shows it: in which article, what, and when. */
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
