import { formatTypedDate } from "../../../src/language/calendar/format-moment.ts";
import { drawPicture, pictureName } from "../../../src/newsroom/sample/draw-picture.ts";
import { formatArticle } from "../../../src/newsroom/sample/format-article.ts";
import type { SampleFile } from "../../../src/newsroom/sample/make-newspaper.ts";
import { formatMasthead } from "../../../src/newsroom/sample/make-newspaper.ts";
import { idOf, planArticle } from "../../../src/newsroom/sample/plan-article.ts";
import type { ArticlePlan } from "../../../src/newsroom/sample/plan-article.ts";
import { seedRandom } from "../../../src/newsroom/sample/random.ts";
import type { Random } from "../../../src/newsroom/sample/random.ts";

/** A small newspaper of which some is withheld, and the instant for which it is to be built. */
interface SeededNewspaper {
  readonly files: readonly SampleFile[];
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
}

/** The articles are some that follow each other in the sample newspaper, none later than this. */
const lastStart = 400;
const drawn = new Map<number, Buffer>();

/**
 * Makes a newspaper of 5 to 30 sample articles: drafts, embargoes that are over and some that are not,
 * one edition or two, pins, pictures, share pictures, translations. No article that is out links to
 * one that is not: that would be a leak. Each seed gives another one.
 */
export function seedNewspaper(seed: number): SeededNewspaper {
  const random = seedRandom(seed);
  const plans = planArticles(random);
  const last = plans.at(-1);
  if (last === undefined) throw new RangeError("There is no article.");
  const day = last.slot.dayNumber + 10;
  const texts = withhold(plans, day, random);
  const languages = new Set(plans.map(({ lang }) => lang));
  const shares = random(4) === 0 ? "sharePictures: articles\n" : "";
  return {
    now: day * 86_400_000,
    files: [
      { path: "masthead.yaml", bytes: formatMasthead(languages.size > 1) + shares },
      { path: "front.yaml", bytes: pin(plans, random) },
      ...texts,
      ...plans.flatMap(picturesOf),
    ],
  };
}

function planArticles(random: Random): readonly ArticlePlan[] {
  const start = 1 + random(lastStart);
  // The second of a pair names the first.
  const first = planArticle(start).partner === start - 1 ? start - 1 : start;
  const count = 5 + random(26);
  return Array.from({ length: count }, (_, place) => planArticle(first + place));
}

/** The articles as files; of two in nine the day of the build decides that they are withheld. */
function withhold(plans: readonly ArticlePlan[], day: number, random: Random): SampleFile[] {
  // The first edition needs an article that is out.
  const first = plans.find(({ lang }) => lang === "en") ?? plans[0];
  const linked = new Set([first && idOf(first.number)]);
  const end = plans.at(-1)?.number ?? 0;
  // Links go to earlier articles: from the last on, it is known who may still be withheld.
  return plans.toReversed().map((plan) => {
    const id = idOf(plan.number);
    const text = formatArticle(plan, end);
    const ahead = formatTypedDate(day + 1 + random(300));
    const over = `${formatTypedDate(plan.slot.dayNumber + random(3))} 07:00`;
    const reasons = ["draft: true\n", `embargo: ${ahead}\n`, `embargo: ${over}\n`];
    const kind = linked.has(id) ? -1 : random(9);
    if (kind !== 0 && kind !== 1) {
      for (const [, other] of text.matchAll(/\/news\/(\d+)\//g)) linked.add(other);
    }
    return { path: `${id}.md`, bytes: text.replace("---\n", `---\n${reasons[kind] ?? ""}`) };
  });
}

/** Pins of some, withheld or not. */
function pin(plans: readonly ArticlePlan[], random: Random): string {
  const lead = plans[random(plans.length)];
  const lines = plans.flatMap((plan) => {
    const size = plan === lead ? "lead" : ["large", "small", ""][random(12)];
    if (size === undefined) return [];
    return [`  - { id: ${idOf(plan.number)}${size && `, size: ${size}`} }\n`];
  });
  return `stories:\n${lines.join("")}`;
}

function picturesOf({ picture, bodyPicture }: ArticlePlan): readonly SampleFile[] {
  return [picture, bodyPicture].flatMap((number) => {
    if (number === undefined) return [];
    const bytes = drawn.get(number) ?? drawPicture(number);
    drawn.set(number, bytes);
    return [{ path: pictureName(number), bytes }];
  });
}
