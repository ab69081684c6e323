import type { NotFoundPage as NotFound } from "../src/site/archive/pages.ts";
import {
  archivePermalink,
  deskPermalink,
  frontPermalink,
} from "../src/newsroom/article/permalink.ts";
import { editionOf, type Masthead } from "../src/newsroom/masthead/masthead.ts";
import { directionOf, languages, type Language } from "../src/language/words/language.ts";
import { words } from "../src/language/words/words.ts";
import { renderDocument } from "./render-html.ts";
import { Page, type Started } from "./page.tsx";
import type { ListingData } from "./parts/listing.tsx";
import { Isolated } from "./parts/isolated.tsx";

export interface NotFoundPageData extends ListingData {
  readonly notFound: NotFound;
}

/** Renders the page for addresses that have none, in both languages, the edition's first. */
export function render(data: NotFoundPageData): string {
  return renderDocument(<NotFoundPage {...data} started={performance.now()} />);
}

function NotFoundPage({ notFound, masthead, theme, started }: Started<NotFoundPageData>) {
  const { edition, permalink } = notFound;
  const { lang } = edition;
  const others = languages.filter((other) => other !== lang);
  return (
    <Page
      lang={lang}
      edition={edition}
      masthead={masthead}
      theme={theme}
      kind="archive"
      title={`${words[lang].notFound} – ${masthead.name[lang]}`}
      description={words[lang].notFoundText}
      permalink={permalink}
      metadata={<meta name="robots" content="noindex" />}
      started={started}
    >
      {[lang, ...others].map((language) => (
        <InLanguage lang={language} masthead={masthead} isFirst={language === lang} />
      ))}
    </Page>
  );
}

interface InLanguageProps {
  readonly lang: Language;
  readonly masthead: Masthead;
  readonly isFirst: boolean;
}

/** What happened, and links into the language's own edition, or the only one. */
function InLanguage({ lang, masthead, isFirst }: InLanguageProps) {
  const edition = editionOf(masthead, lang);
  const Headline = isFirst ? "h1" : "h2";
  return (
    <section class="not-found" lang={lang} dir={directionOf(lang)}>
      <Headline>{words[lang].notFound}</Headline>
      <p>{words[lang].notFoundText}</p>
      <ul>
        <li>
          <a href={frontPermalink(edition)}>
            <Isolated text={words[lang].toFront(masthead.name[lang])} lang={lang} />
          </a>
        </li>
        {masthead.desks.map((desk) => (
          <li>
            <a href={deskPermalink(edition, desk)}>
              <Isolated text={words[lang].desk(desk.name[lang])} lang={lang} />
            </a>
          </li>
        ))}
        <li>
          <a href={archivePermalink(edition)}>{words[lang].archive}</a>
        </li>
      </ul>
    </section>
  );
}
