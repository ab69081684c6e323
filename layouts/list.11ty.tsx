import type { ListPage } from "../src/site/archive/pages.ts";
import type { Pictures } from "../src/newsroom/images/picture.ts";
import { words } from "../src/language/words/words.ts";
import { renderDocument } from "./render-html.ts";
import { FeedWays } from "./parts/feed-ways.tsx";
import { Listing, type ListingData } from "./parts/listing.tsx";
import { nameList } from "./parts/name-list.ts";
import { OtherPages } from "./parts/other-pages.tsx";
import { pictureOfDesk } from "./parts/shared-picture-of.ts";
import { Story } from "./parts/story.tsx";

export interface ListPageData extends ListingData {
  readonly list: ListPage;
  readonly pictures: Pictures;
}

/** The front of a desk or a tag, or a page of its list, as HTML. */
export function render(data: ListPageData): string {
  return renderDocument(<ListOfArticles {...data} started={performance.now()} />);
}

/** The width that front.css gives to a picture of a list. */
const shown = { sizes: "(min-width:44rem) 13rem,6.5rem", widest: 400 };

interface ListOfArticlesProps extends ListPageData {
  /** When work on the page began, by the monotonic timer. */
  readonly started: number;
}

function ListOfArticles({ list, masthead, pictures, theme, started }: ListOfArticlesProps) {
  const { edition, permalink, subject, stories, older, newer } = list;
  const { lang } = edition;
  const name = masthead.name[lang];
  const { subjectName, headline, above, counterpart } = nameList(list, masthead);
  const desk = subject.kind === "desk" ? subject.desk : undefined;
  const feedsOf = stories.length > 0 ? desk : undefined;
  const first = stories.find(({ article }) => article.image);
  return (
    <Listing
      masthead={masthead}
      theme={theme}
      kind="list"
      edition={edition}
      permalink={permalink}
      headline={headline}
      kicker={desk === undefined && <p class="kicker">{words[lang].topic}</p>}
      below={
        feedsOf && (
          <p>
            <FeedWays lang={lang} edition={edition} desk={feedsOf} />
          </p>
        )
      }
      description={words[lang].listDescription(subjectName, name)}
      above={above}
      feedsOf={feedsOf}
      counterpart={counterpart}
      previous={newer}
      next={older}
      {...(desk && { desk, sharedPicture: pictureOfDesk(desk, edition, pictures) })}
      articles={stories.map(({ article }) => article)}
      started={started}
    >
      {stories.length === 0 ? (
        <p>{words[lang].noArticles}</p>
      ) : (
        <ol class="stories listed">
          {stories.map((summary) => (
            <li>
              <Story
                summary={summary}
                edition={edition}
                showsDesk={desk === undefined}
                showsSummary
                shows={{ ...shown, pictures, isFirst: summary === first }}
              />
            </li>
          ))}
        </ol>
      )}
      <OtherPages
        lang={lang}
        older={older}
        newer={newer}
        labels={{ older: words[lang].older(subjectName), newer: words[lang].newer(subjectName) }}
      />
    </Listing>
  );
}
