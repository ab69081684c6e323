import { fromDayNumber } from "../../language/calendar/jalali.ts";
import { languages } from "../../language/words/language.ts";
import { drawPicture, pictureName } from "./draw-picture.ts";
import { formatArticle } from "./format-article.ts";
import { idOf, planArticle } from "./plan-article.ts";
import { desks } from "./subjects.ts";

/** A file of a newspaper's content. */
export interface SampleFile {
  /** From the content folder, with slashes: `1388/01/1001.md`. */
  readonly path: string;
  readonly bytes: string | Buffer;
}

/** The most articles that end within the years of the calendar. */
export const mostArticles = 400_000;

/**
 * Makes the content of a sample newspaper, file after file, the oldest article first. The same count
 * gives the same files on every machine of one platform, and text on every platform; a larger count
 * gives the same articles and more. Two things follow the count: what the front pins, and the
 * `translation` of an article whose counterpart is the next.
 *
 * @param count - how many articles, 1 to 400,000
 */
export function* makeNewspaper(count: number): Generator<SampleFile> {
  yield { path: "masthead.yaml", bytes: formatMasthead(count > 1) };
  yield { path: "front.yaml", bytes: formatPins(count) };
  const drawn = new Map<number, Buffer>();
  let lastFolder = "";
  let inFolder = new Set<number>();
  for (let number = 1; number <= count; number++) {
    const plan = planArticle(number);
    const { year, month } = fromDayNumber(plan.slot.dayNumber);
    const folder = `${year}/${String(month).padStart(2, "0")}`;
    if (folder !== lastFolder) inFolder = new Set();
    lastFolder = folder;
    for (const picture of [plan.picture, plan.bodyPicture]) {
      if (picture === undefined || inFolder.has(picture)) continue;
      inFolder.add(picture);
      const bytes = drawn.get(picture) ?? drawPicture(picture);
      drawn.set(picture, bytes);
      yield { path: `${folder}/${pictureName(picture)}`, bytes };
    }
    yield { path: `${folder}/${idOf(number)}.md`, bytes: formatArticle(plan, count) };
  }
}

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

/**
 * The text of `front.yaml`: of each edition a lead, and a large story below it. They are taken from
 * the end of the last full hundred of articles, so that a newspaper of one article more seldom pins
 * others.
 *
 * @param count - how many articles the newspaper has
 */
function formatPins(count: number): string {
  const first = Math.max(1, Math.floor(count / 100) * 100 - 30);
  const plans = Array.from({ length: Math.min(30, count - first + 1) }, (_, index) =>
    planArticle(first + index),
  );
  const pins = languages.flatMap((language) => {
    const [lead, large] = plans
      .filter(({ lang }) => lang === language)
      .sort((a, b) => Number(b.picture !== undefined) - Number(a.picture !== undefined));
    return [
      ...(lead ? [`  - { id: ${idOf(lead.number)}, size: lead }\n`] : []),
      ...(large ? [`  - { id: ${idOf(large.number)}, size: large }\n`] : []),
    ];
  });
  return `# What the fronts of the sample newspaper show first.\nstories:\n${pins.join("")}`;
}
