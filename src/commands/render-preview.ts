import { parseArgs } from "node:util";
import { readNewspaper } from "../content/read-newspaper.ts";
import { readSourceLine } from "../content/read-source-line.ts";
import { renderSite } from "../eleventy/render-site.ts";
import { securityHeaders } from "../eleventy/security-headers.ts";
import { formatProblem } from "../problem/format-problem.ts";
import { CommandError } from "./command-error.ts";
import { innermostError } from "./innermost-error.ts";
import type { PreviewAnswer } from "./preview-messages.ts";
import { projectFolder, resolveFolder } from "./project.ts";
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
  const published = new Map<string, string | Uint8Array>();

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

async function answer(
  content: Folder,
  published: Map<string, string | Uint8Array>,
): Promise<PreviewAnswer> {
  const newspaper = readNewspaper(content.location, content.name);
  if (!newspaper.ok) {
    const messages = newspaper.problems.map((problem) =>
      formatProblem(problem, readSourceLine(problem, content.location, content.name)),
    );
    return { kind: "problems", messages };
  }
  const { files, look } = await renderSite(newspaper.value);
  const whole = published.size === 0;
  const changed = files.filter(({ file, bytes }) => !isSame(published.get(file), bytes));
  const standing = new Set(files.map(({ file }) => file));
  const removed = [...published.keys()].filter((file) => !standing.has(file));
  for (const file of removed) published.delete(file);
  for (const { file, bytes } of changed) published.set(file, bytes);
  return {
    kind: "site",
    changed: changed.map(({ file, bytes }) => [file, bytes] as const),
    removed,
    whole,
    headers: [...securityHeaders(look.stylesheetHash)],
  };
}
