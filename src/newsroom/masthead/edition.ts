import type { Language } from "../../language/words/language.ts";
import type { Edition, Masthead } from "./masthead.ts";

/** The edition in which an article of a language appears: where there is but one edition, that one. */
export function editionOf({ editions }: Masthead, lang: Language): Edition {
  const edition = editions.find((candidate) => candidate.lang === lang) ?? editions[0];
  if (edition === undefined) throw new Error("a masthead has at least one edition");
  return edition;
}

/** The edition in the other language, where the newspaper has two. */
export function otherEdition({ editions }: Masthead, { root }: Edition): Edition | undefined {
  return editions.find((candidate) => candidate.root !== root);
}
