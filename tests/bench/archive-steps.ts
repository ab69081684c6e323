import fs from "node:fs";
import path from "node:path";
import { makeArchiveFile, writeArchiveFile } from "./archive-corpus.ts";

/** What is built, from nothing or after what change. */
export type Step = "cold" | "warm" | "edit" | "new" | "layout" | "walk";

/** Every step, in the order in which they are run: but for the first, each builds on the one before. */
export const steps: readonly Step[] = ["cold", "warm", "edit", "new", "layout", "walk"];

/**
 * Changes what a step is about.
 *
 * @param project - Khabar's, with the archive in it
 * @param articles - how many there are
 * @param pair - each edits another article
 * @returns takes the change back
 */
export function prepareStep(
  step: Step,
  project: string,
  articles: number,
  pair: number,
): () => void {
  const content = path.join(project, "content");
  if (step === "edit") return editArticle(content, Math.ceil(articles / 2) + pair);
  if (step === "walk") {
    const restore = editArticle(content, Math.ceil(articles / 3) + pair);
    const [repository, aside] = [path.join(project, ".git"), path.join(project, ".git-aside")];
    fs.renameSync(repository, aside);
    return () => {
      fs.renameSync(aside, repository);
      restore();
    };
  }
  if (step === "new") {
    const article = makeArchiveFile(articles + 1);
    writeArchiveFile(content, article);
    return () => {
      fs.rmSync(path.join(content, article.path));
    };
  }
  if (step === "layout") {
    const layout = path.join(project, "layouts/parts/colophon.tsx");
    const text = fs.readFileSync(layout, "utf8");
    fs.writeFileSync(layout, text.replace('class="colophon"', 'class="colophon" id="foot"'));
    return () => {
      fs.writeFileSync(layout, text);
    };
  }
  return () => undefined;
}

function editArticle(content: string, number: number): () => void {
  const article = makeArchiveFile(number);
  writeArchiveFile(content, {
    ...article,
    text: `${article.text}\nThis line of the sample is new.\n`,
  });
  return () => {
    writeArchiveFile(content, article);
  };
}
