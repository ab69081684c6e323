import type { Language } from "./language.ts";

const latinDigits = /[0-9]/g;
const otherDigits = /[\u0660-\u0669\u06F0-\u06F9]/g;

/** The text with every Latin digit made Persian: `1401` becomes `۱۴۰۱`. */
export function toPersianDigits(text: string): string {
  return text.replace(latinDigits, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0x06c0));
}

/**
 * The text with every Persian (U+06F0 to U+06F9) and Arabic (U+0660 to U+0669) digit made Latin:
 * `۱۴۰۱` and `١٤٠١` become `1401`. Keyboards in Iran give either.
 */
export function toLatinDigits(text: string): string {
  // The low four bits of both blocks' digits are their values.
  return text.replace(otherDigits, (digit) => String(digit.charCodeAt(0) & 0x0f));
}

/** A whole number in a language's digits, in one run without separators: `1401`, `۱۴۰۱`. */
export function formatNumber(number: number, language: Language): string {
  return formatDigits(String(number), language);
}

/** A text with its Latin digits as a language writes them. */
export function formatDigits(text: string, language: Language): string {
  return language === "fa" ? toPersianDigits(text) : text;
}
