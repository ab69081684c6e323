import type { Article } from "../../newsroom/article/article.ts";
import { cutAtWord, toPlainText } from "../../language/typography/plain-text.ts";
import { words } from "../../language/words/words.ts";
import type { RenderedBody } from "../../newsroom/markdown/rendered-body.ts";

/** The headline as plain text, for tabs and shared links, where a word marks a retracted one. */
export function formatTitle({
  title,
  lang,
  retracted,
}: Pick<Article, "title" | "lang" | "retracted">): string {
  return toPlainText(retracted === undefined ? title : `${words[lang].retracted} ${title}`);
}

/** Search engines cut a description at about 160 letters, messengers at about 200. */
const longest = 200;

/**
 * The description of an article for search results and shared links: its deck, else its lede; for a
 * retracted one, the reason. Plain text without direction marks, at most 200 characters, cut behind a word.
 */
export function describeArticle({
  article,
  body,
}: {
  readonly article: Pick<Article, "deck" | "retracted">;
  readonly body: Pick<RenderedBody, "lede">;
}): string {
  return cutAtWord(toPlainText(article.retracted?.reason ?? article.deck ?? body.lede), longest);
}
