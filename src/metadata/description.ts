import type { FinishedArticle } from "../content/newspaper.ts";
import { toPlainText } from "../typography/plain-text.ts";

/** Search engines cut a description at about 160 letters, messengers at about 200. */
const longest = 200;

/**
 * What an article says in one sentence, for search results and shared links: its deck, else its
 * lede, cut behind a whole word to at most 200 characters. Plain text: no markup, no direction marks.
 */
export function describeArticle({ article, body }: FinishedArticle): string {
  return cutAtWord(toPlainText(article.deck ?? body.lede));
}

function cutAtWord(text: string): string {
  if (text.length <= longest) return text;
  const room = text.slice(0, longest);
  const lastSpace = room.lastIndexOf(" ");
  // A word longer than the room is cut between code points, never inside of one.
  const kept =
    lastSpace > 0 ? room.slice(0, lastSpace) : room.slice(0, -1).replace(/[\uD800-\uDBFF]$/u, "");
  return `${kept.replace(/[\s,;:.،؛–—-]+$/u, "")}…`;
}
