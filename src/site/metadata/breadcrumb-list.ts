import type { BreadcrumbListLeaf } from "schema-dts";
import type { Masthead } from "../../newsroom/masthead/masthead.ts";
import { toPlainText } from "../../language/typography/plain-text.ts";

/** A page on the way to another. */
export interface Crumb {
  /** As the way names it, which may be shorter than its headline. */
  readonly name: string;
  readonly permalink: string;
}

/**
 * The way to a page as linked data
 * (https://developers.google.com/search/docs/appearance/structured-data/breadcrumb).
 *
 * @param path - from the edition's front to the page itself
 */
export function breadcrumbList(path: readonly Crumb[], { address }: Masthead): BreadcrumbListLeaf {
  return {
    "@type": "BreadcrumbList",
    itemListElement: path.map(({ name, permalink }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: toPlainText(name),
      item: address + permalink,
    })),
  };
}
