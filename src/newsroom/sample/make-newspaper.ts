import { fromDayNumber } from "../../language/calendar/jalali.ts";
import { drawPicture, pictureName } from "./draw-picture.ts";
import { formatArticle } from "./format-article.ts";
import { formatMasthead } from "./masthead.ts";
import { formatPins } from "./format-pins.ts";
import { idOf, planArticle } from "./plan-article.ts";

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
