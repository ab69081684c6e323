import type { Article } from "../../newsroom/article/article.ts";
import { toPlainText } from "../../language/typography/plain-text.ts";
import { words } from "../../language/words/words.ts";

/** The headline where none can be struck, on a tab, in a shared link: a retracted one says so in words. */
export function formatTitle({
  title,
  lang,
  retracted,
}: Pick<Article, "title" | "lang" | "retracted">): string {
  return toPlainText(retracted === undefined ? title : `${words[lang].retracted} ${title}`);
}
