import type { Article } from "../../src/newsroom/article/article.ts";
import { articlePermalink } from "../../src/newsroom/article/permalink.ts";
import type { Counterpart } from "./language-links.tsx";

/** The same article in the other language, where it names one: content checks that it is. */
export function counterpartOf({ lang, translation }: Article): Counterpart | undefined {
  return translation === undefined
    ? undefined
    : { lang: lang === "fa" ? "en" : "fa", permalink: articlePermalink({ id: translation }) };
}
