import type { Article } from "../../newsroom/article/article.ts";
import type { RenderedBody } from "../../newsroom/markdown/rendered-body.ts";
import { cutAtWord, toPlainText } from "../../language/typography/plain-text.ts";

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
