import type { Article } from "../../newsroom/article/article.ts";
import { listAmendments } from "../../newsroom/article/amendments.ts";
import { formatMoment } from "../../language/calendar/format-moment.ts";
import { escapeXml } from "../../language/typography/escape-xml.ts";
import { words } from "../../language/words/words.ts";

/** What was put right in an article, as the end of its text in a feed: HTML, the newest first. */
export function renderCorrections(article: Pick<Article, "corrections" | "lang">): string {
  const { lang } = article;
  const { correction, corrections, moment } = words[lang];
  const notes = listAmendments({ corrections: article.corrections }).map(({ date, text }) => {
    const { jalali, gregorian, time } = formatMoment(date, lang);
    return `<p><b>${escapeXml(moment(jalali, gregorian, time))}</b><br>${escapeXml(text)}</p>\n`;
  });
  if (notes.length === 0) return "";
  return `<hr>\n<h2>${notes.length === 1 ? correction : corrections}</h2>\n${notes.join("")}`;
}
