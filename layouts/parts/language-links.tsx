import type { Masthead } from "../../src/newsroom/masthead/masthead.ts";
import type { Language } from "../../src/language/words/language.ts";
import type { Article } from "../../src/newsroom/article/article.ts";
import { articlePermalink } from "../../src/newsroom/article/permalink.ts";

/** The same page in the other language. */
export interface Counterpart {
  readonly lang: Language;
  readonly permalink: string;
}

interface LanguageLinksProps extends Counterpart {
  readonly counterpart: Counterpart;
  readonly masthead: Masthead;
}

/**
 * The `<link>` elements that tell search engines both languages of a page, and which to show to readers of
 * neither; each page names itself, too (https://developers.google.com/search/docs/specialty/international/localized-versions).
 */
export function LanguageLinks({ lang, permalink, counterpart, masthead }: LanguageLinksProps) {
  const both = [{ lang, permalink }, counterpart];
  const first = both.find((page) => page.lang === masthead.language) ?? counterpart;
  return (
    <>
      {[...both, { ...first, lang: "x-default" }].map((page) => (
        <link rel="alternate" hreflang={page.lang} href={masthead.address + page.permalink} />
      ))}
    </>
  );
}

/** The translation that an article names, if any; it is checked when the content is read. */
export function counterpartOf({ lang, translation }: Article): Counterpart | undefined {
  return translation === undefined
    ? undefined
    : { lang: lang === "fa" ? "en" : "fa", permalink: articlePermalink({ id: translation }) };
}
