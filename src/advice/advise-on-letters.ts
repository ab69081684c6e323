import type { Stretch } from "../markdown/token-places.ts";
import type { Advice, AdvisedArticle, Passage } from "./passage.ts";

const arabicLetter = /[يك]/;
const wordWithArabicLetter = /[\p{L}\p{M}\u200C\u200D]*[يك][\p{L}\p{M}\u200C\u200D]*/gu;

/** Text between marks of quotation, of any kind that Arabic is quoted with. */
const quotation = /«[^»]*»|“[^”]*”|"[^"]*"|﴿[^﴾]*﴾|\([^)]*\)/g;

// Letters and marks that Arabic writes and Persian does not, or all but never. Tanvin and tashdid
// (U+064B, U+0651) are in neither list: Persian has `حتماً` and `معلّم`.
const arabicOnly = /[ةىإٱ\u064C-\u0650\u0652\u0670]/;
const persianOnly = /[پچژگکی]/;

/**
 * Words of a Persian article with the Arabic ي or ك. Arabic itself stays as it is: a word with a
 * letter that only Arabic has, and a quotation or paragraph with one and without a Persian letter.
 */
export function* adviseOnLetters({ article, passages }: AdvisedArticle): Generator<Advice> {
  if (article.lang !== "fa") return;
  for (const passage of passages) {
    if (!arabicLetter.test(passage.text)) continue;
    const arabic = findArabic(passage.text);
    for (const { 0: word, index } of passage.text.matchAll(wordWithArabicLetter)) {
      const stretch = { start: index, end: index + word.length };
      if (arabicOnly.test(word) || arabic.some((quote) => isInside(stretch, quote))) continue;
      yield adviceFor(passage, stretch, word);
    }
  }
}

function adviceFor(passage: Passage, stretch: Stretch, word: string): Advice {
  const repair = word.replaceAll("ي", "ی").replaceAll("ك", "ک");
  return { fault: { rule: "letter-arabic", details: { word }, repair }, passage, stretch };
}

function findArabic(text: string): readonly Stretch[] {
  // Persian typed with Arabic letters may have none of its own: what it quotes makes it no Arabic.
  if (isArabic(text.replace(quotation, ""))) return [{ start: 0, end: text.length }];
  return Array.from(text.matchAll(quotation), ({ 0: quote, index }) => ({
    start: index,
    end: index + (isArabic(quote) ? quote.length : 0),
  }));
}

function isArabic(text: string): boolean {
  return arabicOnly.test(text) && !persianOnly.test(text);
}

function isInside({ start, end }: Stretch, outer: Stretch): boolean {
  return start >= outer.start && end <= outer.end;
}
