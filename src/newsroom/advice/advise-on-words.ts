import type { Advice, AdvisedArticle } from "./passage.ts";

/** A letter, mark, digit or sign inside of words: a word ends where none follows. */
const insideWord = String.raw`[\u200D\p{L}\p{M}\p{N}\u200C’'-]`;
const doubled = new RegExp(
  String.raw`(?<!${insideWord}|[.\p{N}])(\p{L}[\p{L}\p{M}’'\u200C]*)[ \t\n]+\1(?!${insideWord})`,
  "giu",
);

/** English words that stand twice on purpose: grammar, calls, and names of plants, boats and tunes. */
const usualTwice = new Set(
  [
    "had that is in on do her you it up there no not very bye ha ho he so blah long many much really",
    "far knock tut tsk hear now well yes never more too please win yada night chop boo choo aye cha",
    "half fifty one two go hush bling ping pom tom can tuk yo poo wee tick tock drip la na fa ta pa ma",
    "mahi beri peri piri ylang dik couscous bon goody hubba murmur pili baba dum ding dong beep honk",
  ].flatMap((line) => line.split(" ")),
);

/**
 * Persian words that never stand twice. Persian doubles nouns, adjectives and numbers as it likes (کم
 * کم, قطره قطره, هزار هزار), so that a list of what is usual would have no end; and به به, در در and
 * آن آن are Persian, too.
 */
const neverTwice = new Set(
  "را از که و این با برای است بود شد شده می نمی کرد کرده شود باشد دارد خواهد اما ولی اگر بین طی درباره گفت"
    .split(" ")
    .flatMap((word) => [word, word.replaceAll("ی", "ي")]),
);

/** Finds words that stand twice in a row, also at the end of a line and the start of the next. */
export function* adviseOnWords({ passages }: AdvisedArticle): Generator<Advice> {
  for (const passage of passages) {
    if (passage.kind !== "text" || !mayHoldDoubled(passage.text)) continue;
    for (const { 0: both, 1: word = "", index } of passage.text.matchAll(doubled)) {
      const second = both.slice(-word.length);
      if (!isMistake(second)) continue;
      const details = { word: second };
      const span = { start: index, end: index + both.length };
      yield { fault: { rule: "word-doubled", details, repair: word }, passage, span };
    }
  }
}

function isMistake(second: string): boolean {
  if (/\p{Script=Arabic}/u.test(second)) return neverTwice.has(second);
  // Names are doubled: Duran Duran, Pago Pago.
  return /^\p{Ll}/u.test(second) && !usualTwice.has(second);
}

/** Whether the pattern, which is slow, may match: most paragraphs hold no such pair. */
function mayHoldDoubled(text: string): boolean {
  const pieces = text.split(/[ \t\n]+/);
  return pieces.some((piece, index) => {
    const next = pieces[index + 1] ?? "";
    const isBare = /^[A-Za-z\u0600-\u06FF]/.test(piece);
    // A word behind a quotation mark or bracket is rare enough.
    const word = isBare ? piece : piece.replace(/^[^\p{L}]+/u, "");
    if (word === "" || next.length < word.length) return false;
    return !(isBare && startOtherwise(next, word)) && startsAlike(next, word);
  });
}

/** Whether the first letters differ by more than their case. Most do: tested first. */
function startOtherwise(next: string, word: string): boolean {
  const [a, b] = [word.charCodeAt(0), next.charCodeAt(0)];
  // The sign of kelvin is a capital K, too.
  return a !== b && (a ^ b) !== 0x20 && b !== 0x212a;
}

function startsAlike(next: string, word: string): boolean {
  return next.slice(0, word.length).toLowerCase() === word.toLowerCase();
}

const arabicLetter = /[يك]/;
const wordWithArabicLetter = /[\p{L}\p{M}\u200C\u200D]*[يك][\p{L}\p{M}\u200C\u200D]*/gu;

/** Text between marks of quotation, of any kind that Arabic is quoted with. */
const quotation = /«[^«»]*»|“[^“”]*”|"[^"]*"|﴿[^﴿﴾]*﴾|\([^()]*\)/g;

// Letters and marks that Arabic writes and Persian does not, or all but never. Tanvin and tashdid
// (U+064B, U+0651) are in neither list: Persian has `حتماً` and `معلّم`.
const arabicOnly = /[ةىإٱ]|[\u064C-\u0650\u0652\u0670]/;
const persianOnly = /[پچژگکی]/;

/**
 * Finds words of a Persian article with the Arabic ي or ك. Arabic itself stays as it is: a word with a
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
      yield { fault, passage, span: { start: index, end: index + word.length } };
    }
  }
}

/** The text with its Arabic quotations blanked out; empty where the text itself is Arabic. */
function blankArabic(text: string): string {
  // Persian typed with Arabic letters may have none of its own: what it quotes makes it no Arabic.
  if (isArabic(text.replace(quotation, ""))) return "";
  return text.replace(quotation, (quote) => (isArabic(quote) ? " ".repeat(quote.length) : quote));
}

function isArabic(text: string): boolean {
  return arabicOnly.test(text) && !persianOnly.test(text);
}
