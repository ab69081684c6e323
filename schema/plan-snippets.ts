import type { JsonSchema } from "../src/language/yaml/form.ts";

/** A snippet of Visual Studio Code ("Snippets in Visual Studio Code", Create your own snippets). */
interface Snippet {
  readonly scope: string;
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}

/** Visual Studio Code takes front matter for YAML inside of Markdown. */
const scope = "markdown,yaml";

/** A snippet for a whole article, and one for each key. */
export function planSnippets(article: JsonSchema): { readonly [name: string]: Snippet } {
  const { properties = {}, required = [] } = article;
  const lines = required.map((key, index) => lineOf(key, properties[key] ?? {}, index + 1));
  const whole: Snippet = {
    scope,
    prefix: "article",
    body: ["---", ...lines, `tags: [$${required.length + 1}]`, "---", "", "$0"],
    description: "A new article\n\nخبر تازه",
  };
  const keys = Object.entries(properties).map(([key, schema]): [string, Snippet] => [
    key,
    {
      scope,
      prefix: key,
      body: bodyOf(key, schema),
      description: schema.description ?? key,
    },
  ]);
  return Object.fromEntries([["article", whole], ...keys]);
}

function bodyOf(key: string, schema: JsonSchema): readonly string[] {
  const { properties } = schema.items?.properties === undefined ? schema : schema.items;
  if (properties === undefined) return [lineOf(key, schema, 1)];
  const lines = Object.entries(properties).map(([inner, of], index) =>
    lineOf(inner, of, index + 1),
  );
  if (schema.items === undefined) return [`${key}:`, ...lines.map((line) => `  ${line}`)];
  return [`${key}:`, ...lines.map((line, index) => `  ${index === 0 ? "- " : "  "}${line}`)];
}

/** A line with a stop for its value: a choice where there is one, an example where there is none. */
function lineOf(key: string, schema: JsonSchema, stop: number): string {
  if (schema.type === "array") return `${key}: [$${stop}]`;
  const choices = schema.enum?.filter((value) => typeof value === "string");
  if (choices !== undefined) return `${key}: \${${stop}|${choices.join(",")}|}`;
  const [example] = schema.examples ?? [];
  return example === undefined ? `${key}: $${stop}` : `${key}: \${${stop}:${example}}`;
}
