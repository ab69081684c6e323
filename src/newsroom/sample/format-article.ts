import { formatTypedDate, formatTypedTime } from "../../language/calendar/format-moment.ts";
import { toPersianDigits } from "../../language/words/digits.ts";
import type { Language } from "../../language/words/language.ts";
import { articlePermalink } from "../article/permalink.ts";
import { pictureName } from "./draw-picture.ts";
import { englishTexts } from "./english-texts.ts";
import { persianTexts } from "./persian-texts.ts";
import { idOf, type ArticlePlan } from "./plan-article.ts";
import { pick } from "./random.ts";
import { topics } from "./subjects.ts";
import type { Numbers, SampleTexts } from "./texts.ts";

const textsByLanguage: { readonly [L in Language]: SampleTexts } = {
  en: englishTexts,
  fa: persianTexts,
};

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
  const texts = textsByLanguage[lang];
  const article = texts.number(idOf(number));
  const numbers = { article, paragraph: "", paragraphs: "" };
  const lines = [
    `id: ${idOf(number)}`,
    `date: ${formatDate(plan)}`,
    `desk: ${plan.desk}`,
    `title: ${quote(pick(random, texts.headlines)(numbers))}`,
  ];
  if (lang === "fa") lines.push("lang: fa");
  if (random(4) === 0) lines.push(`kicker: ${quote(pick(random, texts.kickers))}`);
  if (random(3) === 0) lines.push(`deck: ${quote(pick(random, texts.decks)(numbers))}`);
  if (random(3) === 0) lines.push(`byline: ${quote(texts.byline(numbers))}`);
  if (random(2) === 0) lines.push(`agency: ${quote(texts.agency)}`);
  if (random(2) === 0) lines.push(`place: ${quote(pick(random, texts.places))}`);
  lines.push(`tags: [${plan.topics.map((topic) => topics[topic]?.[lang]).join(", ")}]`);
  if (random(12) === 0) lines.push(`updated: ${formatUpdate(plan)}`);
  lines.push(...formatAmendments(plan));
  if (partner !== undefined && partner <= count) lines.push(`translation: ${idOf(partner)}`);
  if (plan.picture !== undefined) {
    const picture = texts.number(String(plan.picture));
    lines.push(
      "image:",
      `  file: ${pictureName(plan.picture)}`,
      `  alt: ${quote(texts.pictures[plan.picture - 1] ?? "")}`,
      `  caption: ${quote(texts.caption(picture, article))}`,
      `  credit: ${quote(texts.credit)}`,
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
  const texts = textsByLanguage[lang];
  const numbers = { article: texts.number(idOf(number)), paragraph: "", paragraphs: "" };
  const date = (days: number): string => formatTypedDate(slot.dayNumber + days);
  if (number % 200 === 45) {
    return [
      "retracted:",
      `  date: ${date(2)} 10:00`,
      `  reason: ${quote(texts.retraction(numbers))}`,
    ];
  }
  if (number % 50 !== 21) return [];
  return ["corrections:", `  - date: ${date(1)}`, `    text: ${quote(texts.correction(numbers))}`];
}

/** Text between double quotes, which YAML reads as JSON does. */
function quote(text: string): string {
  return JSON.stringify(text);
}

/** The text of a sample article, in Markdown: some twelve paragraphs, as a report of an agency has. */
function formatBody(plan: ArticlePlan): string {
  const { random, number, lang } = plan;
  const texts = textsByLanguage[lang];
  const count = 6 + random(7) + random(7);
  const numbersAt = (paragraph: number): Numbers => ({
    article: texts.number(idOf(number)),
    paragraph: texts.number(String(paragraph)),
    paragraphs: texts.number(String(count)),
  });
  const blocks = [pick(random, texts.ledes)(numbersAt(1))];
  for (let paragraph = 2; paragraph <= count; paragraph++) {
    if (random(8) === 0) blocks.push(formatExtra(plan, texts, numbersAt(paragraph)));
    blocks.push(formatParagraph(plan, texts, numbersAt(paragraph)));
    if (paragraph === 4 && plan.bodyPicture !== undefined) {
      blocks.push(formatPicture(plan.bodyPicture, texts, numbersAt(paragraph)));
    }
  }
  return `${blocks.join("\n\n")}\n`;
}

/** One to five sentences, none twice. */
function formatParagraph(
  { random, number }: ArticlePlan,
  texts: SampleTexts,
  numbers: Numbers,
): string {
  const phrases = new Set([pick(random, random(3) > 0 ? texts.openings : texts.sentences)]);
  for (let left = random(5); left > 0; left--) phrases.add(pick(random, texts.sentences));
  const sentences = [...phrases].map((phrase) => phrase(numbers));
  if (number > 1 && random(16) === 0) {
    const earlier = idOf(number - 1 - random(Math.min(number - 1, 200)));
    sentences.push(texts.link(texts.number(earlier), articlePermalink({ id: earlier })));
  }
  return sentences.join(" ");
}

/** A block between two paragraphs: a quotation, a table, a heading or a list. */
function formatExtra({ random }: ArticlePlan, texts: SampleTexts, numbers: Numbers): string {
  const kind = random(5);
  if (kind === 0) return `> ${pick(random, texts.quotations)(numbers)}`;
  if (kind === 1) {
    const rows = texts.table.rows.map(
      (row) => `| ${row} | ${texts.number(String(random(1000)))} |`,
    );
    return [`| ${texts.table.head.join(" | ")} |`, "| --- | ---: |", ...rows].join("\n");
  }
  if (kind === 2) return `## ${pick(random, texts.headings)(numbers)}`;
  const first = random(2);
  const items = texts.listItems.slice(first, first + 3 + random(3));
  return items
    .map((item, place) => (kind === 3 ? `- ${item}` : `${place + 1}. ${item}`))
    .join("\n");
}

function formatPicture(picture: number, texts: SampleTexts, { article }: Numbers): string {
  const caption = texts.caption(texts.number(String(picture)), article);
  return `![${texts.pictures[picture - 1] ?? ""}](${pictureName(picture)} "${caption}")`;
}
