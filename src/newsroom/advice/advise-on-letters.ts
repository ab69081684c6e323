import type { Advice, AdvisedArticle } from "./passage.ts";

const arabicLetter = /[يك]/;
const wordWithArabicLetter = /[\p{L}\p{M}\u200C\u200D]*[يك][\p{L}\p{M}\u200C\u200D]*/gu;

/** Text between marks of quotation, of any kind that Arabic is quoted with. */
const quotation = /«[^«»]*»|“[^“”]*”|"[^"]*"|﴿[^﴿﴾]*﴾|\([^()]*\)/g;

// Letters and marks that Arabic writes and Persian does not, or all but never. Tanvin and tashdid
// (U+064B, U+0651) are in neither list: Persian has `حتماً` and `معلّم`.
const arabicOnly = /[ةىإٱ]|[\u064C-\u0650\u0652\u0670]/;
const persianOnly = /[پچژگکی]/;

/**
 * Words of a Persian article with the Arabic ي or ك. Arabic itself stays as it is: a word with a
 * letter that only Arabic has, and a quotation or paragraph with one and without a Persian letter.
 */
export function* adviseOnLetters({ article, passages }: AdvisedArticle): Generator<Advice> {
  if (article.lang !== "fa") return;
  for (const passage of passages) {
    if (!arabicLetter.test(passage.text)) continue;
    for (const { 0: word, index } of blankArabic(passage.text).matchAll(wordWithArabicLetter)) {
      if (arabicOnly.test(word)) continue;
      const repair = word.replaceAll("ي", "ی").replaceAll("ك", "ک");
      const fault = { rule: "letter-arabic", details: { word }, repair } as const;
      yield { fault, passage, stretch: { start: index, end: index + word.length } };
    }
  }
}

/** The text with spaces for what of it is Arabic, of the same length. */
function blankArabic(text: string): string {
  // Persian typed with Arabic letters may have none of its own: what it quotes makes it no Arabic.
  if (isArabic(text.replace(quotation, ""))) return "";
  return text.replace(quotation, (quote) => (isArabic(quote) ? " ".repeat(quote.length) : quote));
}

function isArabic(text: string): boolean {
  return arabicOnly.test(text) && !persianOnly.test(text);
}
