import type { Article } from "../../newsroom/article/article.ts";
import { cutAtWord, toPlainText } from "../../language/typography/plain-text.ts";
import { words } from "../../language/words/words.ts";
import type { RenderedBody } from "../../newsroom/markdown/rendered-body.ts";

/** The headline where none can be struck, on a tab, in a shared link: a retracted one says so in words. */
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
 * What an article says in one sentence, for search results and shared links: its deck, else its
 * lede; of a retracted one, why it was. Cut behind a whole word to at most 200 characters. Plain text:
 * no markup, no direction marks.
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
