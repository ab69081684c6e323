import type { BreadcrumbListLeaf, NewsMediaOrganizationLeaf, Thing, WithContext } from "schema-dts";
import { frontPermalink } from "../../newsroom/article/permalink.ts";
import { editionOf, type Masthead } from "../../newsroom/masthead/masthead.ts";
import { toPlainText } from "../../language/typography/plain-text.ts";
import type { Language } from "../../language/words/language.ts";
import { icons } from "./icons.ts";

// `<` could end the script element or open a comment in it; U+2028 and U+2029 end a line in old
// JavaScript parsers, though not in JSON.
const unsafe = /[<\u2028\u2029]/g;

/** Formats JSON-LD for a `<script type="application/ld+json">`, every `<` escaped. */
export function formatJsonLd(data: WithContext<Thing>): string {
  return JSON.stringify(data).replace(
    unsafe,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The `@id` of the newspaper, the same in every edition: it is one organization. */
export function newspaperId({ address }: Masthead): string {
  return `${address}/#newspaper`;
}

/** The newspaper as JSON-LD, under its name in a language. */
export function newspaper(masthead: Masthead, lang: Language): NewsMediaOrganizationLeaf {
  return {
    "@type": "NewsMediaOrganization",
    "@id": newspaperId(masthead),
    name: toPlainText(masthead.name[lang]),
    url: masthead.address + frontPermalink(editionOf(masthead, lang)),
    logo: masthead.address + icons.share,
  };
}

/** A step of a breadcrumb path. */
export interface Crumb {
  /** May be shorter than the page's headline. */
  readonly name: string;
  readonly permalink: string;
}

/**
 * A breadcrumb path as JSON-LD
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
