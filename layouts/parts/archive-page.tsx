import type { ComponentChildren } from "preact";
import type { Article } from "../../src/article/article.ts";
import type { Edition, Masthead } from "../../src/masthead/masthead.ts";
import type { Crumb } from "../../src/metadata/breadcrumb-list.ts";
import type { Look } from "../look.ts";
import { Page } from "../page.tsx";
import { GenerationTime } from "./generation-time.tsx";
import { Isolated } from "./isolated.tsx";
import { ListMetadata } from "./list-metadata.tsx";

/** What each layout of the archive gets, beside its own page. */
export interface ArchiveData {
  readonly masthead: Masthead;
  readonly look: Look;
}

export interface ArchivePageProps extends ArchiveData {
  readonly edition: Edition;
  readonly permalink: string;
  /** Its headline: a date in words. */
  readonly headline: string;
  /** The same date in the Gregorian calendar. */
  readonly gregorian?: ComponentChildren;
  readonly description: string;
  /** The pages above it. */
  readonly above: readonly Crumb[];
  /** The addresses of the dates with articles before this one and after it. */
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
  /** The articles that the page lists, in its order. */
  readonly articles?: readonly Pick<Article, "id">[];
  /** When work on the page began, by the monotonic timer. */
  readonly started: number;
  readonly children: ComponentChildren;
}

/** A page of the archive: what days, months, years and the list of years have in common. */
export function ArchivePage(props: ArchivePageProps) {
  const { masthead, look, edition, permalink, headline, above, started } = props;
  const { lang } = edition;
  return (
    <Page
      lang={lang}
      edition={edition}
      masthead={masthead}
      look={look}
      kind="archive"
      title={`${headline} – ${masthead.name[lang]}`}
      description={props.description}
      permalink={permalink}
      path={[...above, { name: headline, permalink }]}
      previous={props.previous}
      next={props.next}
      metadata={
        <ListMetadata
          masthead={masthead}
          edition={edition}
          title={headline}
          permalink={permalink}
          path={above}
          articles={props.articles ?? []}
        />
      }
      lastLine={masthead.generationTime && <GenerationTime lang={lang} started={started} />}
    >
      <header class="subject">
        <h1>
          <Isolated text={headline} lang={lang} />
        </h1>
        {props.gregorian && <p class="date">{props.gregorian}</p>}
      </header>
      {props.children}
    </Page>
  );
}
