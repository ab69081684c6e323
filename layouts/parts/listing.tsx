import type { ComponentChildren } from "preact";
import type { Article } from "../../src/newsroom/article/article.ts";
import type { Masthead } from "../../src/newsroom/masthead/masthead.ts";
import type { Crumb } from "../../src/site/metadata/linked-data.ts";
import type { Theme } from "../../src/site/eleventy/theme.ts";
import { Page, type PageProps } from "../page.tsx";
import { Isolated } from "./isolated.tsx";
import { ListMetadata } from "./metadata.tsx";
import type { Language } from "../../src/language/words/language.ts";
import { words } from "../../src/language/words/words.ts";

/** The data that each layout of a listing gets besides its own page. */
export interface ListingData {
  readonly masthead: Masthead;
  readonly theme: Theme;
}

type Given = "lang" | "title" | "path" | "metadata" | "isFront";

interface ListingProps extends Omit<PageProps, Given> {
  readonly headline: string;
  /** Above and below the headline. */
  readonly kicker?: ComponentChildren;
  readonly below?: ComponentChildren;
  /** The breadcrumb path without the page itself. */
  readonly above: readonly Crumb[];
  /** The articles that the page lists, in its order. */
  readonly articles?: readonly Pick<Article, "id">[];
}

/** The frame of pages below the front that lead to articles: lists and the archive. */
export function Listing(props: ListingProps) {
  const { headline, kicker, below, above, articles = [], children, ...page } = props;
  const { masthead, edition, permalink } = page;
  const { lang } = edition;
  return (
    <Page
      {...page}
      lang={lang}
      title={`${headline} – ${masthead.name[lang]}`}
      path={[...above, { name: headline, permalink }]}
      metadata={
        <ListMetadata
          masthead={masthead}
          edition={edition}
          title={headline}
          permalink={permalink}
          path={above}
          articles={articles}
        />
      }
    >
      <header class="subject">
        {kicker}
        <h1>
          <Isolated text={headline} lang={lang} />
        </h1>
        {below}
      </header>
      {children}
    </Page>
  );
}

interface OtherPagesProps {
  readonly lang: Language;
  /** The permalinks of the pages, and the texts of the links. */
  readonly older: string | undefined;
  readonly newer: string | undefined;
  readonly labels: { readonly older: string; readonly newer: string };
}

/** The links to the pages of a list before and after this one. */
export function OtherPages({ lang, older, newer, labels }: OtherPagesProps) {
  if (older === undefined && newer === undefined) return null;
  return (
    <nav class="pages" aria-label={words[lang].pages}>
      {newer !== undefined && (
        <a href={newer} rel="prev">
          <Isolated text={labels.newer} lang={lang} />
        </a>
      )}{" "}
      {older !== undefined && (
        <a href={older} rel="next">
          <Isolated text={labels.older} lang={lang} />
        </a>
      )}
    </nav>
  );
}
