import type { Language } from "../words/language.ts";

// The blocks whose letters are written right to left (bidi classes R and AL): patterns have no
// property for that. Source: DerivedBidiClass.txt of the Unicode Character Database.
const rtlBlocks = String.raw`\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}`;

// A negated class with \P{L} in it reads "a letter that is in none of the blocks".
const ltrLetter = String.raw`[^\P{L}${rtlBlocks}]`;
const rtlLetter = String.raw`(?=\p{L})[${rtlBlocks}]`;
const persianDigit = String.raw`[\u0660-\u0669\u06F0-\u06F9]`;

/** Patterns for a script that appears in a page of the other direction. */
export interface OtherScript {
  readonly dir: "ltr" | "rtl";
  /** A code unit that may be of such a letter: a test without Unicode properties is 10 times faster. */
  readonly hint: RegExp;
  /** One letter of it. */
  readonly letter: RegExp;
  /** Its words. Digits are words of a language that has its own. */
  readonly word: RegExp;
  /** A letter, digit or comma that only the page's own language has. */
  readonly own: RegExp;
  /** Text between two words that makes them two runs. */
  readonly divider: RegExp;
  /** Signs and digits directly before a run that belong to it. */
  readonly head: RegExp;
  /** Signs and digits directly behind a run that belong to it. */
  readonly tail: RegExp;
}

/**
 * The script of the other direction, by the language of the page.
 *
 * Digits and commas tell whose sentence they stand in: `NATO، EU` in Persian is a list of two names
 * that is read from the right, `Paris, France` is one name.
 */
export const otherScripts: { readonly [L in Language]: OtherScript } = {
  en: {
    dir: "rtl",
    hint: /[\u0590-\u08FF\uD800-\uDBFF\uFB1D-\uFDFF\uFE70-\uFEFC]/,
    letter: pattern(rtlLetter),
    word: pattern(wordOf(`(?:${rtlLetter}|${persianDigit})`), "g"),
    own: pattern(ltrLetter),
    divider: pattern(`${ltrLetter}|[,;]`),
    head: pattern("[#@]$"),
    tail: pattern(String.raw`(?:[-‐–_.:/=&?+#~%@]*[0-9]+)*[+#%°®™؟،؛٪۔]*`, "y"),
  },
  fa: {
    dir: "ltr",
    // All but ASCII's and Latin-1's signs, the blocks of Hebrew to Arabic, and general punctuation.
    hint: new RegExp(
      String.raw`[^\u0000-@[-\x60{-\u00A9\u00AB-\u00B4\u00B6-\u00B9\u00BB-\u00BF\u0590-\u08FF\u2000-\u206F]`,
    ),
    letter: pattern(ltrLetter),
    word: pattern(wordOf(ltrLetter), "g"),
    own: pattern(`${rtlLetter}|${persianDigit}|[،؛؟٪٫٬]`),
    divider: pattern(`${rtlLetter}|${persianDigit}|[،؛؟٪٫٬]`),
    head: pattern(String.raw`(?:[@#$€£¥~/]*[0-9](?:[0-9.,/]*[0-9])?-?|[@#$€£¥~/]+|(?<!\.)\.)$`),
    // A number one space behind a Latin word is part of it, `Windows 11`. The bidi algorithm takes
    // it so where nothing is isolated (UAX 9, rule W7).
    tail: pattern(
      String.raw`(?:[-‐–_.:/=&?+#~%@]*[0-9]+)*[+#%°/®™]*` +
        String.raw`(?: [0-9]+(?:[-–.,:/][0-9]+)*(?![0-9\p{L}])[%°+]*)?`,
      "y",
    ),
  },
};

/** A word of such letters: combining marks, ZWNJ, ZWJ and soft hyphens keep it one. */
function wordOf(letter: string): string {
  return String.raw`${letter}(?:${letter}|[\p{M}\u200C\u200D\u00AD])*`;
}

function pattern(source: string, flags = ""): RegExp {
  return new RegExp(source, `${flags}u`);
}

const notLatin = /[^\P{L}\p{Script=Latin}]/u;
const notArabicScript = /[^\P{L}\p{Script=Arabic}]/u;
const notHebrew = /[^\P{L}\p{Script=Hebrew}]/u;
const arabicOnly = /[يكةىإٱ]/;
const persianOnly = /[پچژگکیۀ]/;

/**
 * The language of a run, as a BCP 47 tag: what its letters say, `und` (undetermined) where they
 * leave it open. Arabic script is Persian unless it holds letters that only Arabic has.
 */
export function languageOf(run: string, dir: "ltr" | "rtl"): string {
  if (dir === "ltr") return notLatin.test(run) ? "und" : "en";
  if (!notArabicScript.test(run)) {
    return arabicOnly.test(run) && !persianOnly.test(run) ? "ar" : "fa";
  }
  return notHebrew.test(run) ? "und" : "he";
}
