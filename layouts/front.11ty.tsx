import { frontPermalink } from "../src/article/permalink.ts";
import type { Newspaper } from "../src/content/newspaper.ts";
import { editionOf } from "../src/masthead/edition.ts";
import { toPlainText } from "../src/typography/plain-text.ts";
import { words } from "../src/words/words.ts";
import { renderDocument } from "./document.ts";
import type { Look } from "./look.ts";
import { Page } from "./page.tsx";
import { GenerationTime } from "./parts/generation-time.tsx";
import { Story } from "./parts/story.tsx";

export interface FrontPageData extends Pick<Newspaper, "masthead" | "articles"> {
  readonly look: Look;
}

/** The newspaper's front, as HTML: every article there is, the newest first. */
export function render(data: FrontPageData): string {
  return renderDocument(<FrontPage {...data} started={performance.now()} />);
}

interface FrontPageProps extends FrontPageData {
  /** When work on the page began, by the monotonic timer. */
  readonly started: number;
}

function FrontPage({ masthead, articles, look, started }: FrontPageProps) {
  const lang = masthead.language;
  const edition = editionOf(masthead, lang);
  const name = masthead.name[lang];
  return (
    <Page
      lang={lang}
      edition={edition}
      masthead={masthead}
      look={look}
      kind="list"
      title={name}
      description={words[lang].frontDescription(name)}
      permalink={frontPermalink(edition)}
      metadata={
        <>
          <meta property="og:type" content="website" />
          <meta property="og:title" content={toPlainText(name)} />
        </>
      }
      lastLine={masthead.generationTime && <GenerationTime lang={lang} started={started} />}
      isFront
    >
      <ol class="stories">
        {articles.map((finished) => (
          <li>
            <Story finished={finished} />
          </li>
        ))}
      </ol>
    </Page>
  );
}
