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
  /** Whether it names its desk: not in a list where every story has the same. */
  readonly showsDesk: boolean;
  /** Whether it says what it is about. */
  readonly showsSummary: boolean;
  /** How its picture is shown where it has one; no picture where this is absent. */
  readonly shows?: StoryPicture;
}

/** How a story shows its picture. */
export interface StoryPicture extends Pick<ShownPictureProps, "sizes" | "widest" | "isFirst"> {
  readonly pictures: Pictures;
}

/** An article as a front or a list shows it: desk, the headline as its link, and its date. */
export function Story({ summary, edition, showsDesk, showsSummary, shows }: StoryProps) {
  const { article } = summary;
  const { lang, desk, image } = article;
  return (
    <article lang={lang} dir={directionOf(lang)}>
      {shows && image && (
        // The headline says what it is about: a list of forty is long enough to listen to.
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
