/** A language a page can be in: English or Persian, as BCP 47 tags. */
export type Language = "en" | "fa";

/** The languages, in the order in which a mistake lists them. */
export const languages: readonly Language[] = ["en", "fa"];

/** A text in each language of the newspaper. */
export type InEachLanguage = { readonly [L in Language]: string };

/** The direction in which a language is written. */
export function directionOf(language: Language): "ltr" | "rtl" {
  return language === "fa" ? "rtl" : "ltr";
}
