import type { Summary } from "../../src/site/archive/summary.ts";
import { articlePermalink, deskPermalink } from "../../src/newsroom/article/permalink.ts";
import { pictureOf, type Pictures } from "../../src/newsroom/images/picture.ts";
import type { Edition } from "../../src/newsroom/masthead/masthead.ts";
import { describeArticle } from "../../src/site/metadata/describe-article.ts";
import { directionOf } from "../../src/language/words/language.ts";
import { words } from "../../src/language/words/words.ts";
import { HeadlineText } from "./headline.tsx";
import { Isolated } from "./isolated.tsx";
import { ShownPicture, type ShownPictureProps } from "./figure.tsx";
import { WrittenMoment } from "./written-moment.tsx";

interface StoryProps {
  readonly summary: Summary;
  readonly edition: Edition;
  /** Whether it names its desk: not in the list of a desk. */
  readonly showsDesk: boolean;
  /** Whether it shows its description. */
  readonly showsSummary: boolean;
  /** How to show its picture, if any; absent, no picture is shown. */
  readonly shows?: StoryPicture;
}

/** How a story shows its picture. */
export interface StoryPicture extends Pick<ShownPictureProps, "sizes" | "widest" | "isFirst"> {
  readonly pictures: Pictures;
}

/** An article on a front or in a list: desk, headline as a link, description, date. */
export function Story({ summary, edition, showsDesk, showsSummary, shows }: StoryProps) {
  const { article } = summary;
  const { lang, desk, image } = article;
  return (
    <article lang={lang} dir={directionOf(lang)}>
      {shows && image && (
        // No text alternative: the headline says what it is about, and forty stories are long to listen to.
        <ShownPicture {...shows} picture={pictureOf(shows.pictures, image.file)} alt="" />
      )}
      <div class="story">
        {showsDesk && (
          <p class="desk">
            <a href={deskPermalink(edition, desk)}>
              <Isolated text={words[lang].desk(desk.name[lang])} lang={lang} />
            </a>
          </p>
        )}
        <h2>
          <a href={articlePermalink(article)}>
            <HeadlineText article={article} />
          </a>
        </h2>
        {showsSummary && (
          <p class="summary">
            <Isolated text={describeArticle({ article, body: summary })} lang={lang} />
          </p>
        )}
        <p class="date">
          <WrittenMoment moment={article.date} lang={lang} />
        </p>
      </div>
    </article>
  );
}
