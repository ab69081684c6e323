import path from "node:path";
import { parseArgs } from "node:util";
import { UserError } from "../language/problem/user-error.ts";
import { languages } from "../language/words/language.ts";
import { createArticle, type ArticleOptions } from "./new/create-article.ts";
import { findEditor, openEditor } from "./new/open-editor.ts";
import { resolveFolder } from "./terminal/options.ts";
import { parseChoice } from "./terminal/parse-choice.ts";
import { printProblems } from "./terminal/print-problems.ts";

/** `khabar new`: starts an article, in a file of its own with the next id and the date of now. */
export async function startArticle(args: readonly string[]): Promise<number> {
  const options = parseOptions(args);
  const { stdin: input, stdout: output, env } = process;
  const editor = findEditor(env);
  if (options.request.edit === true && editor === undefined) {
    throw new UserError("--edit opens what $VISUAL or $EDITOR names; set one of them.");
  }
  const hasEditor = editor !== undefined;
  const created = await createArticle(options, { now: Date.now, input, output, hasEditor });
  if (!created.ok) {
    printProblems(created.problems, options.content, process.stderr);
    return 1;
  }
  const { inside, edit } = created.value;
  output.write(`${options.content.name}/${inside}\n`);
  if (edit && hasEditor) await openEditor(editor, path.join(options.content.location, inside));
  return 0;
}

function parseOptions(args: readonly string[]): ArticleOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      desk: { type: "string" },
      lang: { type: "string" },
      id: { type: "string" },
      content: { type: "string" },
      edit: { type: "boolean" },
      verbose: { type: "boolean" },
    },
  });
  const { desk, lang, id, content, edit } = values;
  if (positionals.length > 1) {
    throw new UserError("The headline is one word to the command line: put it between quotes.");
  }
  const [headline] = positionals;
  return {
    request: {
      ...(headline !== undefined && { headline }),
      ...(desk !== undefined && { desk }),
      ...(edit === true && { edit }),
    },
    ...(lang !== undefined && { lang: parseChoice("--lang", lang, languages) }),
    ...(id !== undefined && { id }),
    content: resolveFolder(content, "content"),
  };
}
