import type { NewsMediaOrganizationLeaf } from "schema-dts";
import { frontPermalink } from "../../newsroom/article/permalink.ts";
import { editionOf } from "../../newsroom/masthead/masthead.ts";
import type { Masthead } from "../../newsroom/masthead/masthead.ts";
import { toPlainText } from "../../language/typography/plain-text.ts";
import type { Language } from "../../language/words/language.ts";
import { icons } from "./icons.ts";

/** What linked data calls the newspaper, in every edition: it is one organization. */
export function newspaperId({ address }: Masthead): string {
  return `${address}/#newspaper`;
}

/**
 * The newspaper as linked data, under its name in a language.
 */
export function newspaper(masthead: Masthead, lang: Language): NewsMediaOrganizationLeaf {
  return {
    "@type": "NewsMediaOrganization",
    "@id": newspaperId(masthead),
    name: toPlainText(masthead.name[lang]),
    url: masthead.address + frontPermalink(editionOf(masthead, lang)),
    logo: masthead.address + icons.share,
  };
}
