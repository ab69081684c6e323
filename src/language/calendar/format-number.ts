import { toPersianDigits } from "../typography/digits.ts";
import type { Language } from "../words/language.ts";

/** A whole number in a language's digits, in one run without separators: `1401`, `۱۴۰۱`. */
export function formatNumber(number: number, language: Language): string {
  return formatDigits(String(number), language);
}

/** A text with its Latin digits as a language writes them. */
export function formatDigits(text: string, language: Language): string {
  return language === "fa" ? toPersianDigits(text) : text;
}
