import path from "node:path";
import { parseArgs } from "node:util";
import { languages } from "../language/words/language.ts";
import { UserError } from "../language/problem/user-error.ts";
import { parseChoice } from "./terminal/parse-choice.ts";
import { PreviewAlarm } from "./preview/preview-alarm.ts";
import type { PreviewAnswer } from "./preview/preview-messages.ts";
import { latestPath } from "./preview/preview-page.ts";
import { PreviewRenderer } from "./preview/preview-renderer.ts";
import { servePreview } from "./preview/preview-server.ts";
import { PreviewSite } from "./preview/preview-site.ts";
import { PreviewWatch } from "./preview/preview-watch.ts";
import { projectFolder } from "../newsroom/content/folder.ts";
import { resolveFolder } from "./terminal/resolve-folder.ts";

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
    throw new UserError(`${JSON.stringify(values.port)} is no port; it is a number like 8080.`);
  }

  const site = new PreviewSite();
  await servePreview(site, port, language);
  process.stdout.write(
    `The newspaper is at http://localhost:${port}${latestPath} (end with Ctrl+C)\n`,
  );

  const renderer = new PreviewRenderer(values.content, language, (answer) => {
    site.update(answer);
    report(answer);
    if (answer.kind === "site") alarm.set(answer.nextDue);
  });
  // The mark of an embargo goes when it ends.
  const alarm = new PreviewAlarm(() => {
    renderer.render();
  });
  const places = code.map((name) => path.join(projectFolder, name));
  new PreviewWatch(places, () => {
    renderer.restart();
  });
  new PreviewWatch([content.location], () => {
    renderer.render();
  });
  // After both watch: what is saved from now on is rendered again.
  renderer.render();
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
