import { formatTypedDate, formatTypedTime } from "../../language/calendar/format-moment.ts";
import { toPersianDigits } from "../../language/words/digits.ts";
import { pictureName } from "./draw-picture.ts";
import { formatBody } from "./format-body.ts";
import { idOf } from "./plan-article.ts";
import type { ArticlePlan } from "./plan-article.ts";
import { pick } from "./random.ts";
import { topics } from "./topics.ts";
import { voices } from "./voice.ts";

/**
 * The file of a sample article, as an editor would have written it.
 *
 * @param plan - each plan gives its text once
 * @param count - how many articles the newspaper has: a translation is named where it exists
 */
export function formatArticle(plan: ArticlePlan, count: number): string {
  return `---\n${formatFrontMatter(plan, count).join("\n")}\n---\n\n${formatBody(plan)}`;
}

function formatFrontMatter(plan: ArticlePlan, count: number): string[] {
  const { number, lang, random, partner } = plan;
  const voice = voices[lang];
  const article = voice.number(idOf(number));
  const mention = { article, paragraph: "", paragraphs: "" };
  const lines = [
    `id: ${idOf(number)}`,
    `date: ${formatDate(plan)}`,
    `desk: ${plan.desk}`,
    `title: ${quote(pick(random, voice.headlines)(mention))}`,
  ];
  if (lang === "fa") lines.push("lang: fa");
  if (random(4) === 0) lines.push(`kicker: ${quote(pick(random, voice.kickers))}`);
  if (random(3) === 0) lines.push(`deck: ${quote(pick(random, voice.decks)(mention))}`);
  if (random(3) === 0) lines.push(`byline: ${quote(voice.byline(mention))}`);
  if (random(2) === 0) lines.push(`agency: ${quote(voice.agency)}`);
  if (random(2) === 0) lines.push(`place: ${quote(pick(random, voice.places))}`);
  lines.push(`tags: [${plan.topics.map((topic) => topics[topic]?.[lang]).join(", ")}]`);
  if (random(12) === 0) lines.push(`updated: ${formatUpdate(plan)}`);
  lines.push(...formatAmendments(plan));
  if (partner !== undefined && partner <= count) lines.push(`translation: ${idOf(partner)}`);
  if (plan.picture !== undefined) {
    const picture = voice.number(String(plan.picture));
    lines.push(
      "image:",
      `  file: ${pictureName(plan.picture)}`,
      `  alt: ${quote(voice.pictures[plan.picture - 1] ?? "")}`,
      `  caption: ${quote(voice.caption(picture, article))}`,
      `  credit: ${quote(voice.credit)}`,
    );
  }
  return lines;
}

/** As typed: in Persian digits by some who write in Persian. */
function formatDate({ slot, lang, random }: ArticlePlan): string {
  const date = formatTypedDate(slot.dayNumber);
  const typed = slot.minutes === undefined ? date : `${date} ${formatTypedTime(slot.minutes)}`;
  return lang === "fa" && random(3) === 0 ? toPersianDigits(typed) : typed;
}

/** The same day or the next. */
function formatUpdate({ slot, random }: ArticlePlan): string {
  const minutes = random(60);
  return slot.minutes === undefined || random(2) === 0
    ? `${formatTypedDate(slot.dayNumber + 1)} ${formatTypedTime(9 * 60 + minutes)}`
    : `${formatTypedDate(slot.dayNumber)} ${formatTypedTime(slot.minutes + 1 + (minutes % 55))}`;
}

/** One article in fifty was corrected, and one in two hundred withdrawn. */
function formatAmendments({ number, lang, slot }: ArticlePlan): readonly string[] {
  const voice = voices[lang];
  const mention = { article: voice.number(idOf(number)), paragraph: "", paragraphs: "" };
  const date = (days: number): string => formatTypedDate(slot.dayNumber + days);
  if (number % 200 === 45) {
    return [
      "retracted:",
      `  date: ${date(2)} 10:00`,
      `  reason: ${quote(voice.retraction(mention))}`,
    ];
  }
  if (number % 50 !== 21) return [];
  return ["corrections:", `  - date: ${date(1)}`, `    text: ${quote(voice.correction(mention))}`];
}

/** Text between double quotes, which YAML reads as JSON does. */
function quote(text: string): string {
  return JSON.stringify(text);
}
