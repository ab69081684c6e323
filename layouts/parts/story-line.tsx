import { articlePermalink } from "../../src/newsroom/article/permalink.ts";
import type { Summary } from "../../src/site/archive/summary.ts";
import { directionOf } from "../../src/language/words/language.ts";
import { HeadlineText } from "./headline-text.tsx";
import { WrittenMoment } from "./written-moment.tsx";

interface StoryLineProps {
  readonly summary: Summary;
  /** How the article stands to the one being read, for machines. */
  readonly rel?: "prev" | "next";
}

/** An article in one line or two: its headline, a link, and its date. */
export function StoryLine({ summary: { article }, rel }: StoryLineProps) {
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
