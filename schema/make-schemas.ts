// Writes what editors' programs know of content: the JSON Schemas beside this file, and the snippets
// and settings in .vscode/. Run by `npm run schema`; a test holds the files against it.
import fs from "node:fs";
import path from "node:path";
import type { JsonSchema } from "../src/language/yaml/form.ts";
import { articleForm } from "../src/newsroom/article/parse-article.ts";
import { frontForm } from "../src/newsroom/masthead/front.ts";
import { mastheadForm, parseMasthead, type Masthead } from "../src/newsroom/masthead/masthead.ts";
import { planSnippets } from "./plan-snippets.ts";

const project = path.join(import.meta.dirname, "..");

const settings = {
  "yaml.schemas": {
    "./schema/masthead.schema.json": "content/masthead.yaml",
    "./schema/front.schema.json": "content/front.yaml",
  },
  "files.encoding": "utf8",
  // Without this no snippet is offered while front matter is typed.
  "[markdown]": { "editor.quickSuggestions": { other: "on", comments: "off", strings: "on" } },
};

/** The JSON Schemas of the files that editors write, in a newspaper with this masthead. */
export function describeContent(masthead: Masthead) {
  const describe = (title: string, { schema }: { readonly schema: JsonSchema }): JsonSchema => ({
    $schema: "http://json-schema.org/draft-07/schema#",
    title: `${title} of Khabar`,
    ...schema,
  });
  return {
    article: describe("Front matter of an article", articleForm(masthead)),
    masthead: describe("The masthead of a newspaper", mastheadForm),
    front: describe("The front of a newspaper", frontForm),
  };
}

/** The files for a newspaper by their paths in the project, each as its text. */
export function makeSchemas(masthead: Masthead): ReadonlyMap<string, string> {
  const schemas = describeContent(masthead);
  return new Map([
    ["schema/article.schema.json", format(schemas.article)],
    ["schema/masthead.schema.json", format(schemas.masthead)],
    ["schema/front.schema.json", format(schemas.front)],
    [".vscode/khabar.code-snippets", format(planSnippets(schemas.article))],
    [".vscode/settings.json", format(settings)],
    [".vscode/extensions.json", format({ recommendations: ["redhat.vscode-yaml"] })],
  ]);
}

function readOwnMasthead(): Masthead {
  const file = "content/masthead.yaml";
  const masthead = parseMasthead(fs.readFileSync(path.join(project, file), "utf8"), file);
  if (!masthead.ok) throw new Error(`${file} has a mistake; npm run check tells it`);
  return masthead.value;
}

function format(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

if (process.argv[1] === import.meta.filename) {
  for (const [file, text] of makeSchemas(readOwnMasthead())) {
    fs.mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
    fs.writeFileSync(path.join(project, file), text);
  }
}
