import { frontPermalink } from "../../src/newsroom/article/permalink.ts";
import type { Masthead } from "../../src/newsroom/masthead/masthead.ts";
import { collectionPage } from "../../src/site/metadata/collection-page.ts";
import type { Collection } from "../../src/site/metadata/collection-page.ts";
import { formatJsonLd } from "../../src/site/metadata/json-ld.ts";
import { newspaper } from "../../src/site/metadata/newspaper.ts";
import { toPlainText } from "../../src/language/typography/plain-text.ts";
import { Raw } from "./raw.tsx";

interface ListMetadataProps extends Collection {
  readonly masthead: Masthead;
}

/** What a page that lists articles tells machines, beyond what every page does. */
export function ListMetadata({ masthead, ...collection }: ListMetadataProps) {
  const { edition, title, permalink } = collection;
  return (
    <>
      <meta property="og:type" content="website" />
      <meta property="og:title" content={toPlainText(title)} />
      <Raw
        as="script"
        type="application/ld+json"
        html={formatJsonLd(collectionPage(collection, masthead))}
      />
      {permalink === frontPermalink(edition) && (
        <Raw
          as="script"
          type="application/ld+json"
          html={formatJsonLd({
            "@context": "https://schema.org",
            ...newspaper(masthead, edition.lang),
          })}
        />
      )}
    </>
  );
}
