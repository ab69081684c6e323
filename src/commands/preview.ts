import path from "node:path";
import { parseArgs } from "node:util";
import { watch } from "chokidar";
import { languages } from "../words/language.ts";
import { CommandError } from "./command-error.ts";
import { parseChoice } from "./parse-choice.ts";
import type { PreviewAnswer } from "./preview-messages.ts";
import { latestPath } from "./preview-page.ts";
import { PreviewRenderer } from "./preview-renderer.ts";
import { servePreview } from "./preview-server.ts";
import { PreviewSite } from "./preview-site.ts";
import { projectFolder, resolveFolder } from "./project.ts";

/** Milliseconds to wait for the rest of a save: many programs write a file in several steps. */
const saveTime = 25;

/** Milliseconds to wait at most: of five hundred saves a second, some are shown while they go on. */
const longestWait = 250;

/** What of the project a page depends on besides content: a change there needs a new renderer. */
const code = ["src", "layouts", ".eleventy.ts", "tsconfig.json"];

/** `khabar preview`: shows the newspaper while it is being written, until it is ended. */
export async function preview(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      content: { type: "string" },
      lang: { type: "string", default: "en" },
      port: { type: "string", default: "8080" },
      verbose: { type: "boolean" },
    },
  });
  const content = resolveFolder(values.content, "content");
  const language = parseChoice("--lang", values.lang, languages);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new CommandError(`${JSON.stringify(values.port)} is no port; it is a number like 8080.`);
  }

  const site = new PreviewSite();
  await servePreview(site, port, language);
  process.stdout.write(
    `The newspaper is at http://localhost:${port}${latestPath} (end with Ctrl+C)\n`,
  );

  const renderer = new PreviewRenderer(values.content, language, (answer) => {
    site.update(answer);
    report(answer);
  });
  renderer.render();
  watchFor([content.location], () => {
    renderer.render();
  });
  watchFor(
    code.map((name) => path.join(projectFolder, name)),
    () => {
      renderer.restart();
    },
  );
  return await new Promise<number>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => {
        renderer.stop();
        resolve(0);
        process.exit(0);
      });
    }
  });
}

function watchFor(paths: readonly string[], act: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  let first = 0;
  watch([...paths], { ignoreInitial: true, followSymlinks: false }).on("all", () => {
    if (timer === undefined) first = performance.now();
    else if (performance.now() - first > longestWait) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      act();
    }, saveTime);
  });
}

let broken = false;

function report(answer: PreviewAnswer): void {
  if (answer.kind === "site") {
    if (broken) process.stdout.write("No mistakes any more.\n");
    broken = false;
    return;
  }
  broken = true;
  const text = answer.kind === "problems" ? answer.messages.join("\n") : answer.message;
  process.stderr.write(`${text}\n`);
}
