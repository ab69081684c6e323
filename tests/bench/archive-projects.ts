import fs from "node:fs";
import path from "node:path";
import { parseMasthead } from "../../src/newsroom/masthead/masthead.ts";
import { formatMasthead } from "../../src/newsroom/sample/make-newspaper.ts";
import { commitAll, makeArchiveFile, writeArchiveFile } from "./archive-corpus.ts";
import { copyProject, project } from "./copy-project.ts";
import { HugoSite } from "./hugo/hugo-site.ts";

/** Where the two projects of one corpus are. */
export interface ArchiveProjects {
  /** A copy of this repository with the archive in `content/`, a git repository of its own. */
  readonly khabar: string;
  /** The same articles for Hugo, where they are asked for. */
  readonly hugo: string | undefined;
}

/**
 * Makes the corpus and the projects that build it.
 *
 * @param work - an empty folder
 * @param articlesAlone - whether all other kinds of pages are left out, on both sides
 */
export function makeProjects(
  work: string,
  articles: number,
  against: "hugo" | undefined,
  articlesAlone: boolean,
): ArchiveProjects {
  const khabar = path.join(work, "khabar");
  copyProject(khabar);
  fs.copyFileSync(path.join(project, ".gitignore"), path.join(khabar, ".gitignore"));
  if (articlesAlone) leaveArticlePage(path.join(khabar, "src/site/eleventy/pages"));

  const content = path.join(khabar, "content");
  const text = formatMasthead(false);
  const masthead = parseMasthead(text, "masthead.yaml");
  if (!masthead.ok) throw new Error("The sample's masthead has a mistake.");
  fs.rmSync(content, { recursive: true });
  fs.mkdirSync(content);
  fs.writeFileSync(path.join(content, "masthead.yaml"), text);
  const hugo = against && new HugoSite(path.join(work, "hugo"), masthead.value);
  for (let number = 1; number <= articles; number++) {
    const file = makeArchiveFile(number);
    writeArchiveFile(content, file);
    hugo?.addArticle(file);
  }
  hugo?.finish();
  commitAll(khabar);
  return { khabar, hugo: hugo && path.join(work, "hugo") };
}

/** Without their templates, no other pages are rendered; they are planned all the same. */
function leaveArticlePage(pages: string): void {
  for (const page of fs.readdirSync(pages)) {
    if (page !== "article.11ty.ts") fs.rmSync(path.join(pages, page));
  }
}
