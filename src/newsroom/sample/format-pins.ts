import { languages } from "../../language/words/language.ts";
import { idOf, planArticle } from "./plan-article.ts";

/**
 * The text of `front.yaml`: of each edition a lead, and a large story below it. They are taken from
 * the end of the last full hundred of articles, so that a newspaper of one article more seldom pins
 * others.
 *
 * @param count - how many articles the newspaper has
 */
export function formatPins(count: number): string {
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
