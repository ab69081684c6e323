import type { Masthead } from "../masthead/masthead.ts";
import { rangeAt } from "../../language/problem/problem.ts";
import type { Problem } from "../../language/problem/problem.ts";
import type { Language } from "../../language/words/language.ts";
import { parseYaml } from "../../language/yaml/parse-yaml.ts";

/**
 * Reports each edition that has no article, where there is more than one edition.
 *
 * @param masthead - what was read of `text`
 * @param file - `content/masthead.yaml` as problems call it
 * @param used - the languages of the articles
 */
export function* checkEditions(
  { editions }: Masthead,
  text: string,
  file: string,
  used: ReadonlySet<Language>,
): Generator<Problem> {
  const empty = editions.filter(({ lang }) => !used.has(lang));
  if (editions.length === 1 || empty.length === 0) return;
  const yaml = parseYaml(text, { file, firstLine: 1 });
  const entry = yaml.ok ? yaml.value.entries.find(({ key }) => key === "editions") : undefined;
  for (const { lang } of empty) {
    const range = entry?.keyRange ?? rangeAt(1, 1);
    yield { rule: "edition-empty", details: { language: lang }, file, range };
  }
}
