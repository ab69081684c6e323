import type { CollectionPageLeaf, WithContext } from "schema-dts";
import type { Article } from "../../newsroom/article/article.ts";
import { articlePermalink, frontPermalink } from "../../newsroom/article/permalink.ts";
import type { Edition, Masthead } from "../../newsroom/masthead/masthead.ts";
import { toPlainText } from "../../language/typography/plain-text.ts";
import { breadcrumbList, newspaperId, type Crumb } from "./linked-data.ts";

/** What JSON-LD needs to know of a page that lists articles. */
export interface Collection {
  readonly edition: Edition;
  readonly title: string;
  readonly permalink: string;
  /** The pages above it, from the edition's front down; none above the front. */
  readonly path: readonly Crumb[];
  /** The articles it lists, in their order; none where it lists months or years. */
  readonly articles: readonly Pick<Article, "id">[];
}

/**
 * A page that lists articles as JSON-LD: schema.org's CollectionPage. It names articles by their
 * addresses alone; their own pages describe them.
 */
export function collectionPage(
  { edition, title, permalink, path, articles }: Collection,
  masthead: Masthead,
): WithContext<CollectionPageLeaf> {
  const { address } = masthead;
  const name = toPlainText(title);
  return {
    "@context": "https://schema.org",
    "@type": "CollectionPage",
    name,
    url: address + permalink,
    inLanguage: edition.lang,
    isPartOf: {
      "@type": "WebSite",
      name: toPlainText(masthead.name[edition.lang]),
      url: address + frontPermalink(edition),
      publisher: { "@id": newspaperId(masthead) },
    },
    // Search engines reject a path of one step.
    ...(path.length > 0 && {
      breadcrumb: breadcrumbList([...path, { name, permalink }], masthead),
    }),
    ...(articles.length > 0 && {
      mainEntity: {
        "@type": "ItemList",
        itemListElement: articles.map((article) => address + articlePermalink(article)),
      },
    }),
  };
}
