import fs from "node:fs";
import { parseArgs } from "node:util";
import { findWarnings } from "../../newsroom/advice/find-warnings.ts";
import { articlePermalink, fileOfPermalink } from "../../newsroom/article/permalink.ts";
import { formatMoment } from "../../language/calendar/format-moment.ts";
import { decideNow } from "../../newsroom/content/decide-now.ts";
import type { FinishedArticle, Newspaper } from "../../newsroom/content/newspaper.ts";
import { readSourceLine } from "../../newsroom/content/locate-keys.ts";
import { readText } from "../../newsroom/content/read-text.ts";
import { ReadingMemory } from "../../newsroom/content/reading-memory.ts";
import { withhold, type WithheldArticle } from "../../newsroom/content/withhold.ts";
import { renderSite } from "../../site/eleventy/render-site.ts";
import { RenderingMemory } from "../../site/eleventy/rendering-memory.ts";
import { securityHeaders } from "../../site/eleventy/security-headers.ts";
import type { SiteFile } from "../../site/eleventy/site-file.ts";
import { formatProblem } from "../../language/problem/format-problem.ts";
import type { Problem } from "../../language/problem/problem.ts";
import { languages, type Language } from "../../language/words/language.ts";
import { UserError, innermostError } from "../../language/problem/user-error.ts";
import { resolveFolder } from "../terminal/options.ts";
import { parseChoice } from "../terminal/parse-choice.ts";
import type { PreviewAnswer, PreviewFile, SavedArticle, WithheldMark } from "./preview-messages.ts";
import { projectFolder, type Folder } from "../../newsroom/content/folder.ts";
import { readSite } from "../../engine/build/read-publication.ts";
import { isSameFile } from "./preview-messages.ts";
import { fileNamed } from "../../newsroom/content/content-file.ts";

/**
 * Renders for the preview in a process of its own, which loads layouts and code: where those change, the
 * preview starts another. It renders when asked and answers with what is new.
 */
export async function renderPreview(args: readonly string[]): Promise<number> {
  if (process.send === undefined) {
    throw new UserError("render-preview is a part of khabar preview and can't run alone.");
  }
  const send = (message: PreviewAnswer): void => {
    process.send?.(message);
  };
  const { values } = parseArgs({
    args: [...args],
    options: { content: { type: "string" }, lang: { type: "string", default: "en" } },
  });
  const language = parseChoice("--lang", values.lang, languages);
  const content = resolveFolder(values.content, "content");
  // Eleventy reads every path from the working directory.
  process.chdir(projectFolder);
  const session = new PreviewSession(content, language, Date.now);

  process.on("message", () => {
    session.answer().then(send, (error: unknown) => {
      if (!(error instanceof Error)) throw error;
      const { stack, message } = innermostError(error);
      send({ kind: "fault", message: stack ?? message });
    });
  });
  await new Promise<void>((resolve) => process.on("disconnect", resolve));
  return 0;
}

/** Reads and renders the newspaper each time it is asked, from what it remembers of the last time. */
class PreviewSession {
  readonly #content: Folder;
  readonly #language: Language;
  readonly #now: () => number;
  readonly #reading = new ReadingMemory();
  readonly #rendering = new RenderingMemory();
  #sent = new Map<string, PreviewFile>();

  /** @param now - the wall clock, in milliseconds since 1970-01-01T00:00Z */
  constructor(content: Folder, language: Language, now: () => number) {
    this.#content = content;
    this.#language = language;
    this.#now = now;
  }

  async answer(): Promise<PreviewAnswer> {
    const read = await readSite(this.#content, this.#reading, this.#now);
    if (!read.ok) {
      const messages = read.problems.map((problem) => this.#format(problem));
      return { kind: "problems", messages };
    }
    const { newspaper, pictures } = read.value;
    const now = decideNow(newspaper.articles, undefined, this.#now).instant;
    const rendered: SiteFile[] = [];
    const take = (file: SiteFile): void => {
      rendered.push(file);
    };
    const theme = await renderSite({ newspaper, pictures, now }, take, this.#rendering);
    // The preview shows everything; what a build would keep back at this moment is marked.
    const { withheld, nextDue } = withhold(newspaper, now);
    const lastSaved = this.#describeLastSaved(newspaper);
    return {
      kind: "site",
      ...this.#findNews(this.#rendering.complete(rendered)),
      headers: [...securityHeaders(theme.stylesheetHashes)],
      withheld: new Map(withheld.map((article) => markWithheld(article, this.#language))),
      ...(nextDue && { nextDue: nextDue.instant }),
      ...(lastSaved && { lastSaved }),
    };
  }

  /** Returns the article last saved, with what could be better in it. */
  #describeLastSaved(newspaper: Newspaper): SavedArticle | undefined {
    const last = findLastSaved(newspaper, this.#content);
    if (last === undefined) return undefined;
    const { article, saved } = last;
    const { id, title, file } = article;
    const source = readText(fileNamed(this.#content, file));
    const warnings = source.ok
      ? findWarnings(source.value, file, newspaper.masthead, this.#now())
      : [];
    const messages = warnings.map((problem) => this.#format(problem));
    return { permalink: articlePermalink(article), id, title, saved, warnings: messages };
  }

  /** Returns a problem as `khabar check` prints it. */
  #format(problem: Problem): string {
    return formatProblem(problem, readSourceLine(problem, this.#content), this.#language);
  }

  /** Returns what differs from the last answer. */
  #findNews(files: readonly SiteFile[]) {
    const before = this.#sent;
    this.#sent = new Map(
      files.map(({ file, bytes, source }) => [file, source === undefined ? bytes : { source }]),
    );
    return {
      changed: [...this.#sent].filter(([file, content]) => !isSameFile(before.get(file), content)),
      removed: [...before.keys()].filter((file) => !this.#sent.has(file)),
      whole: before.size === 0,
    };
  }
}

function markWithheld(
  { finished, withholding }: WithheldArticle,
  language: Language,
): readonly [file: string, mark: WithheldMark] {
  const file = fileOfPermalink(articlePermalink(finished.article));
  if (withholding.reason === "draft") return [file, { reason: "draft" }];
  const { jalali, time } = formatMoment(withholding.until, language);
  const until = time === undefined ? jalali : `${jalali} – ${time}`;
  return [file, { reason: "embargo", until }];
}

/** An article, and when its file was saved, in milliseconds since 1970-01-01T00:00Z. */
interface Saved {
  readonly article: FinishedArticle["article"];
  readonly saved: number;
}

/** Finds the article whose file was saved last; of files saved at once, the newest article. */
function findLastSaved({ articles }: Newspaper, content: Folder): Saved | undefined {
  let last: Saved | undefined;
  for (const { article } of articles) {
    // It may have been deleted since it was read.
    const stats = fs.lstatSync(fileNamed(content, article.file).location, {
      throwIfNoEntry: false,
    });
    if (stats === undefined || (last !== undefined && stats.mtimeMs <= last.saved)) continue;
    last = { article, saved: stats.mtimeMs };
  }
  return last;
}
