import type { ListPage } from "../src/site/archive/pages.ts";
import type { Pictures } from "../src/newsroom/images/picture.ts";
import { words } from "../src/language/words/words.ts";
import type { Started } from "./page.tsx";
import { renderDocument } from "./render-html.ts";
import { FeedList } from "./parts/feeds.tsx";
import { Listing, OtherPages, type ListingData } from "./parts/listing.tsx";
import { pictureOfDesk } from "./parts/shared-picture.tsx";
import { Story } from "./parts/story.tsx";
import { deskPermalink, frontPermalink, tagPermalink } from "../src/newsroom/article/permalink.ts";
import { formatNumber } from "../src/language/words/digits.ts";
import { otherEdition, type Masthead } from "../src/newsroom/masthead/masthead.ts";
import type { Crumb } from "../src/site/metadata/linked-data.ts";
import type { Counterpart } from "./parts/language-links.tsx";

export interface ListPageData extends ListingData {
  readonly list: ListPage;
  readonly pictures: Pictures;
}

/** Renders the front of a desk's or tag's list, or a page of it. */
export function render(data: ListPageData): string {
  return renderDocument(<ListOfArticles {...data} started={performance.now()} />);
}

/** The width that front.css gives to a picture of a list. */
const shown = { sizes: "(min-width:44rem) 13rem,6.5rem", widest: 400 };

function ListOfArticles({ list, masthead, pictures, theme, started }: Started<ListPageData>) {
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
            <FeedList lang={lang} edition={edition} desk={feedsOf} />
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

interface ListNames {
  /** The desk or tag by its name. */
  readonly subjectName: string;
  /** The same with the number of the page, where it has one. */
  readonly headline: string;
  /** The pages above it, from the edition's front down. */
  readonly above: readonly Crumb[];
  /** The desk's front in the other edition. Its pages and tags have no counterpart. */
  readonly counterpart: Counterpart | undefined;
}

/** The headline of a page of a list, and its links to related pages. */
function nameList(list: ListPage, masthead: Masthead): ListNames {
  const { edition, subject, number } = list;
  const { lang } = edition;
  const subjectName = subject.kind === "desk" ? subject.desk.name[lang] : subject.tag;
  const home = { name: masthead.name[lang], permalink: frontPermalink(edition) };
  const other = otherEdition(masthead, edition);
  if (number === undefined) {
    const isInBoth = other !== undefined && subject.kind === "desk";
    const counterpart = isInBoth
      ? { lang: other.lang, permalink: deskPermalink(other, subject.desk) }
      : undefined;
    return { subjectName, headline: subjectName, above: [home], counterpart };
  }
  const permalink =
    subject.kind === "desk"
      ? deskPermalink(edition, subject.desk)
      : tagPermalink(edition, subject.tag);
  return {
    subjectName,
    headline: words[lang].pageOf(subjectName, formatNumber(number, lang)),
    above: [home, { name: subjectName, permalink }],
    counterpart: undefined,
  };
}
