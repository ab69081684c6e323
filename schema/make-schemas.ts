// Writes what editors' programs know of content: the JSON Schemas beside this file, and the snippets
// and settings in .vscode/. Run by `npm run schema`; a test holds the files against it.
import fs from "node:fs";
import path from "node:path";
import type { Masthead } from "../src/newsroom/masthead/masthead.ts";
import { parseMasthead } from "../src/newsroom/masthead/parse-masthead.ts";
import { describeArticle } from "./describe-article.ts";
import { frontSchema, mastheadSchema } from "./describe-newspaper.ts";
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

/** The files for a newspaper by their paths in the project, each as its text. */
export function makeSchemas(
  masthead: Pick<Masthead, "desks" | "pictureCredits">,
): ReadonlyMap<string, string> {
  const article = describeArticle(masthead);
  return new Map([
    ["schema/article.schema.json", format(article)],
    ["schema/masthead.schema.json", format(mastheadSchema)],
    ["schema/front.schema.json", format(frontSchema)],
    [".vscode/khabar.code-snippets", format(planSnippets(article))],
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
