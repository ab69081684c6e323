import type { Front } from "../src/site/archive/pages.ts";
import { frontPermalink } from "../src/newsroom/article/permalink.ts";
import type { Pictures } from "../src/newsroom/images/picture.ts";
import { otherEdition } from "../src/newsroom/masthead/masthead.ts";
import type { Masthead } from "../src/newsroom/masthead/masthead.ts";
import { words } from "../src/language/words/words.ts";
import { renderDocument } from "./render-html.ts";
import type { Theme } from "../src/site/eleventy/theme.ts";
import { Page } from "./page.tsx";
import { GenerationTime } from "./parts/generation-time.tsx";
import { ListMetadata } from "./parts/list-metadata.tsx";
import { Stories } from "./parts/stories.tsx";

export interface FrontPageData {
  readonly front: Front;
  readonly masthead: Masthead;
  readonly pictures: Pictures;
  readonly theme: Theme;
}

/** An edition's front, as HTML: size says what is important, and the newest comes first. */
export function render(data: FrontPageData): string {
  return renderDocument(<FrontPage {...data} started={performance.now()} />);
}

interface FrontPageProps extends FrontPageData {
  /** When work on the page began, by the monotonic timer. */
  readonly started: number;
}

function FrontPage({ front, masthead, pictures, theme, started }: FrontPageProps) {
  const { edition, permalink, stories } = front;
  const { lang } = edition;
  const name = masthead.name[lang];
  const other = otherEdition(masthead, edition);
  return (
    <Page
      lang={lang}
      edition={edition}
      masthead={masthead}
      theme={theme}
      kind="list"
      title={name}
      description={words[lang].frontDescription(name)}
      permalink={permalink}
      counterpart={other && { lang: other.lang, permalink: frontPermalink(other) }}
      metadata={
        <ListMetadata
          masthead={masthead}
          edition={edition}
          title={name}
          permalink={permalink}
          path={[]}
          articles={stories.map(({ summary }) => summary.article)}
        />
      }
      lastLine={masthead.generationTime && <GenerationTime lang={lang} started={started} />}
      isFront
    >
      <Stories stories={stories} edition={edition} pictures={pictures} />
    </Page>
  );
}
