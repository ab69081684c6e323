import type { ArchivePage as ListOfYears } from "../src/site/archive/pages.ts";
import { frontPermalink, yearPermalink } from "../src/newsroom/article/permalink.ts";
import { formatYear } from "../src/language/calendar/format-day.ts";
import { words } from "../src/language/words/words.ts";
import type { Started } from "./page.tsx";
import { renderDocument } from "./render-html.ts";
import { Listing, type ListingData } from "./parts/listing.tsx";
import { ArchiveSpans } from "./parts/calendar.tsx";

export interface ArchivePageData extends ListingData {
  readonly archive: ListOfYears;
}

/** Renders the list of years. */
export function render(data: ArchivePageData): string {
  return renderDocument(<Years {...data} started={performance.now()} />);
}

function Years({ archive, masthead, theme, started }: Started<ArchivePageData>) {
  const { edition, permalink, years } = archive;
  const { lang } = edition;
  const name = masthead.name[lang];
  const spans = years.map(({ date, count }) => {
    const { jalali, gregorian } = formatYear(date, lang);
    return { name: jalali, gregorian, count, permalink: yearPermalink(edition, date) };
  });
  return (
    <Listing
      masthead={masthead}
      theme={theme}
      kind="archive"
      edition={edition}
      permalink={permalink}
      headline={words[lang].archive}
      description={words[lang].archiveDescription(name)}
      above={[{ name, permalink: frontPermalink(edition) }]}
      started={started}
    >
      <ArchiveSpans lang={lang} spans={spans} />
    </Listing>
  );
}
