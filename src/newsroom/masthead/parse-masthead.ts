import type { Result } from "../../language/problem/problem.ts";
import { readForm } from "../../language/yaml/keys.ts";
import { parseYaml } from "../../language/yaml/parse-yaml.ts";
import { mastheadForm } from "./masthead.ts";
import type { Masthead } from "./masthead.ts";

/**
 * Reads `content/masthead.yaml`.
 *
 * @param text - YAML, lines ended by `\n`, free of forbidden characters
 * @param file - its name in problems
 * @returns the masthead, or every problem of the file
 */
export function parseMasthead(text: string, file: string): Result<Masthead> {
  const yaml = parseYaml(text, { file, firstLine: 1 });
  const read = yaml.ok ? readForm(mastheadForm, yaml.value, file) : yaml;
  if (!read.ok) return read;
  // The edition in the newspaper's language comes first, and stands at `/`.
  const { language, editions = [] } = read.value;
  const others = editions.filter((lang) => lang !== language);
  const first = { lang: language, root: "/" };
  const rest = others.map((lang) => ({ lang, root: `/${lang}/` }));
  return { ok: true, value: { ...read.value, editions: [first, ...rest] } };
}
