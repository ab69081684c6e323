import { parseArgs } from "node:util";
import { decideNow } from "../content/decide-now.ts";
import { readSourceLine } from "../content/read-source-line.ts";
import { withhold } from "../content/withhold.ts";
import { renderSite } from "../eleventy/render-site.ts";
import { securityHeaders } from "../eleventy/security-headers.ts";
import { formatProblem } from "../problem/format-problem.ts";
import { CommandError } from "./command-error.ts";
import { innermostError } from "./innermost-error.ts";
import type { PreviewAnswer, PreviewFile } from "./preview-messages.ts";
import { projectFolder, resolveFolder } from "./project.ts";
import { readSite } from "./read-site.ts";
import { isSame } from "./same-bytes.ts";
import type { Folder } from "./project.ts";

/**
 * The half of the preview that loads layouts and code: a process of its own, so that the preview can
 * throw it away when those change. It renders when asked and answers with what is new.
 */
export async function renderPreview(args: readonly string[]): Promise<number> {
  if (process.send === undefined) {
    throw new CommandError("render-preview is a part of khabar preview and can't run alone.");
  }
  const send = (message: PreviewAnswer): void => {
    process.send?.(message);
  };
  const { values } = parseArgs({ args: [...args], options: { content: { type: "string" } } });
  const content = resolveFolder(values.content, "content");
  // Eleventy reads every path from the working directory.
  process.chdir(projectFolder);
  const published = new Map<string, PreviewFile>();

  process.on("message", () => {
    answer(content, published).then(send, (error: unknown) => {
      if (!(error instanceof Error)) throw error;
      const { stack, message } = innermostError(error);
      send({ kind: "fault", message: stack ?? message });
    });
  });
  await new Promise<void>((resolve) => process.on("disconnect", resolve));
  return 0;
}

async function answer(folder: Folder, published: Map<string, PreviewFile>): Promise<PreviewAnswer> {
  const read = await readSite(folder);
  if (!read.ok) {
    const messages = read.problems.map((problem) =>
      formatProblem(problem, readSourceLine(problem, folder.location, folder.name)),
    );
    return { kind: "problems", messages };
  }
  const { newspaper } = read.value;
  const now = decideNow(newspaper.articles, undefined, Date.now).instant;
  // Everything is shown; what a build would keep back at this moment is marked.
  const withheld = new Map(
    withhold(newspaper, now).withheld.map(
      ({ finished, withholding }) => [finished.article.id, withholding] as const,
    ),
  );
  const site = await renderSite({ ...read.value, now, withheld });
  const { look } = site;
  const files = site.files.map((file) => ({
    file: file.file,
    content: file.source === undefined ? file.bytes : { source: file.source },
  }));
  const whole = published.size === 0;
  const changed = files.filter(({ file, content }) => !isSame(published.get(file), content));
  const standing = new Set(files.map(({ file }) => file));
  const removed = [...published.keys()].filter((file) => !standing.has(file));
  for (const file of removed) published.delete(file);
  for (const { file, content } of changed) published.set(file, content);
  return {
    kind: "site",
    changed: changed.map(({ file, content }) => [file, content] as const),
    removed,
    whole,
    headers: [...securityHeaders(look.stylesheetHashes)],
  };
}
