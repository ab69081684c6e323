import type { CorrectionsPage as ListOfCorrections } from "../src/site/archive/pages.ts";
import { correctionsPermalink, frontPermalink } from "../src/newsroom/article/permalink.ts";
import { formatNumber } from "../src/language/words/digits.ts";
import { otherEdition } from "../src/newsroom/masthead/masthead.ts";
import { words } from "../src/language/words/words.ts";
import type { Started } from "./page.tsx";
import { renderDocument } from "./render-html.ts";
import { Listing, OtherPages, type ListingData } from "./parts/listing.tsx";
import { ListedCorrection } from "./parts/corrections.tsx";

export interface CorrectionsPageData extends ListingData {
  readonly corrected: ListOfCorrections;
}

/** Renders the front of an edition's list of corrections and retractions, or a page of it. */
export function render(data: CorrectionsPageData): string {
  return renderDocument(<CorrectionsPage {...data} started={performance.now()} />);
}

function CorrectionsPage({ corrected, masthead, theme, started }: Started<CorrectionsPageData>) {
  const { edition, permalink, number, amendments, older, newer } = corrected;
  const { lang } = edition;
  const name = masthead.name[lang];
  const own = words[lang];
  const home = { name, permalink: frontPermalink(edition) };
  const front = { name: own.corrections, permalink: correctionsPermalink(edition) };
  const above = number === undefined ? [home] : [home, front];
  const headline =
    number === undefined
      ? own.corrections
      : own.pageOf(own.corrections, formatNumber(number, lang));
  const other = otherEdition(masthead, edition);
  return (
    <Listing
      masthead={masthead}
      theme={theme}
      kind="list"
      edition={edition}
      permalink={permalink}
      headline={headline}
      description={own.correctionsDescription(name)}
      above={above}
      counterpart={
        number === undefined && other
          ? { lang: other.lang, permalink: correctionsPermalink(other) }
          : undefined
      }
      previous={newer}
      next={older}
      articles={Array.from(
        new Set(amendments.map(({ summary }) => summary)),
        ({ article }) => article,
      )}
      started={started}
    >
      {amendments.length === 0 ? (
        <p>{own.noCorrections}</p>
      ) : (
        <ol class="stories listed">
          {amendments.map((amendment) => (
            <li>
              <ListedCorrection amendment={amendment} />
            </li>
          ))}
        </ol>
      )}
      <OtherPages
        lang={lang}
        older={older}
        newer={newer}
        labels={{ older: own.olderCorrections, newer: own.newerCorrections }}
      />
    </Listing>
  );
}
