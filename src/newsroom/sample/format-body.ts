import { articlePermalink } from "../article/permalink.ts";
import { pictureName } from "./draw-picture.ts";
import { idOf } from "./plan-article.ts";
import type { ArticlePlan } from "./plan-article.ts";
import { pick } from "./random.ts";
import { voices } from "./voice.ts";
import type { Mention, Voice } from "./voice.ts";

/** The text of a sample article, in Markdown: some twelve paragraphs, as a report of an agency has. */
export function formatBody(plan: ArticlePlan): string {
  const { random, number, lang } = plan;
  const voice = voices[lang];
  const count = 6 + random(7) + random(7);
  const mention = (paragraph: number): Mention => ({
    article: voice.number(idOf(number)),
    paragraph: voice.number(String(paragraph)),
    paragraphs: voice.number(String(count)),
  });
  const blocks = [pick(random, voice.ledes)(mention(1))];
  for (let paragraph = 2; paragraph <= count; paragraph++) {
    if (random(8) === 0) blocks.push(formatExtra(plan, voice, mention(paragraph)));
    blocks.push(formatParagraph(plan, voice, mention(paragraph)));
    if (paragraph === 4 && plan.bodyPicture !== undefined) {
      blocks.push(formatPicture(plan.bodyPicture, voice, mention(paragraph)));
    }
  }
  return `${blocks.join("\n\n")}\n`;
}

/** One to five sentences, none twice. */
function formatParagraph({ random, number }: ArticlePlan, voice: Voice, mention: Mention): string {
  const phrases = new Set([pick(random, random(3) > 0 ? voice.openings : voice.sentences)]);
  for (let left = random(5); left > 0; left--) phrases.add(pick(random, voice.sentences));
  const sentences = [...phrases].map((phrase) => phrase(mention));
  if (number > 1 && random(16) === 0) {
    const earlier = idOf(number - 1 - random(Math.min(number - 1, 200)));
    sentences.push(voice.link(voice.number(earlier), articlePermalink({ id: earlier })));
  }
  return sentences.join(" ");
}

/** What stands between paragraphs now and then: a quotation, a table, a heading or a list. */
function formatExtra({ random }: ArticlePlan, voice: Voice, mention: Mention): string {
  const kind = random(5);
  if (kind === 0) return `> ${pick(random, voice.quotations)(mention)}`;
  if (kind === 1) {
    const rows = voice.table.rows.map(
      (row) => `| ${row} | ${voice.number(String(random(1000)))} |`,
    );
    return [`| ${voice.table.head.join(" | ")} |`, "| --- | ---: |", ...rows].join("\n");
  }
  if (kind === 2) return `## ${pick(random, voice.headings)(mention)}`;
  const first = random(2);
  const items = voice.listItems.slice(first, first + 3 + random(3));
  return items
    .map((item, place) => (kind === 3 ? `- ${item}` : `${place + 1}. ${item}`))
    .join("\n");
}

function formatPicture(picture: number, voice: Voice, { article }: Mention): string {
  const caption = voice.caption(voice.number(String(picture)), article);
  return `![${voice.pictures[picture - 1] ?? ""}](${pictureName(picture)} "${caption}")`;
}
