import type { ListPage } from "../src/archive/pages.ts";
import type { Pictures } from "../src/images/picture.ts";
import type { Masthead } from "../src/masthead/masthead.ts";
import { words } from "../src/words/words.ts";
import { renderDocument } from "./document.ts";
import type { Look } from "./look.ts";
import { Page } from "./page.tsx";
import { FeedWays } from "./parts/feed-ways.tsx";
import { GenerationTime } from "./parts/generation-time.tsx";
import { Isolated } from "./parts/isolated.tsx";
import { ListMetadata } from "./parts/list-metadata.tsx";
import { nameList } from "./parts/name-list.ts";
import { OtherPages } from "./parts/other-pages.tsx";
import { pictureOfDesk } from "./parts/shared-picture-of.ts";
import { Story } from "./parts/story.tsx";

export interface ListPageData {
  readonly list: ListPage;
  readonly masthead: Masthead;
  readonly pictures: Pictures;
  readonly look: Look;
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

function ListOfArticles({ list, masthead, pictures, look, started }: ListOfArticlesProps) {
  const { edition, permalink, subject, stories, older, newer } = list;
  const { lang } = edition;
  const name = masthead.name[lang];
  const { subjectName, headline, above, counterpart } = nameList(list, masthead);
  const desk = subject.kind === "desk" ? subject.desk : undefined;
  const feedsOf = stories.length > 0 ? desk : undefined;
  const first = stories.find(({ article }) => article.image);
  return (
    <Page
      lang={lang}
      edition={edition}
      masthead={masthead}
      look={look}
      kind="list"
      title={`${headline} – ${name}`}
      description={words[lang].listDescription(subjectName, name)}
      permalink={permalink}
      feedsOf={feedsOf}
      path={[...above, { name: headline, permalink }]}
      counterpart={counterpart}
      previous={newer}
      next={older}
      {...(desk && { desk, sharedPicture: pictureOfDesk(desk, edition, pictures) })}
      metadata={
        <ListMetadata
          masthead={masthead}
          edition={edition}
          title={headline}
          permalink={permalink}
          path={above}
          articles={stories.map(({ article }) => article)}
        />
      }
      lastLine={masthead.generationTime && <GenerationTime lang={lang} started={started} />}
    >
      <header class="subject">
        {desk === undefined && <p class="kicker">{words[lang].topic}</p>}
        <h1>
          <Isolated text={headline} lang={lang} />
        </h1>
        {feedsOf && (
          <p>
            <FeedWays lang={lang} edition={edition} desk={feedsOf} />
          </p>
        )}
      </header>
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
    </Page>
  );
}
