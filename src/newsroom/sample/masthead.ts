// The masthead of the sample newspaper. Its names say on every page, in both languages, that it is one.

const desks = [
  ["international", "International", "بین‌الملل"],
  ["politics", "Politics", "سیاست"],
  ["economy", "Economy", "اقتصاد"],
  ["society", "Society", "جامعه"],
  ["culture", "Culture", "فرهنگ"],
  ["science", "Science", "دانش"],
  ["sports", "Sports", "ورزش"],
] as const;

/** The slugs of its desks. */
export const deskSlugs: readonly string[] = desks.map(([slug]) => slug);

/**
 * The text of its `masthead.yaml`.
 *
 * @param hasBothLanguages - whether there is an article in each: an edition without one is a mistake
 */
export function formatMasthead(hasBothLanguages: boolean): string {
  return `# A sample newspaper, written by khabar sample. Nothing in it is news.
name:
  en: Sample Newspaper
  fa: روزنامهٔ نمونه
address: https://sample.example
language: en
${hasBothLanguages ? "editions: [en, fa]\n" : ""}timeZone: Asia/Tehran
copyright:
  en: Sample text, not news
  fa: متن نمونه است، نه خبر
desks:
${desks.map(([slug, en, fa]) => `  - slug: ${slug}\n    name: { en: ${en}, fa: ${fa} }\n`).join("")}`;
}
