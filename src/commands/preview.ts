import { parseArgs } from "node:util";
import { languages } from "../language/words/language.ts";
import type { PreviewAnswer } from "./preview/preview-messages.ts";
import { latestPath } from "./preview/preview-page.ts";
import { PreviewRenderer } from "./preview/preview-renderer.ts";
import { servePreview } from "./preview/preview-server.ts";
import { PreviewSite } from "./preview/preview-site.ts";
import { PreviewAlarm, renderOnChange } from "./preview/render-on-change.ts";
import { parsePort, resolveFolder } from "./terminal/options.ts";
import { parseChoice } from "./terminal/parse-choice.ts";

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
  const port = parsePort(values.port);

  const site = new PreviewSite(Date.now());
  await servePreview(site, port, language);
  process.stdout.write(
    `The newspaper is at http://localhost:${port}${latestPath} (end with Ctrl+C)\n`,
  );

  const print = createPrinter();
  const renderer = new PreviewRenderer(values.content, language, (answer) => {
    site.update(answer);
    print(answer);
    if (answer.kind === "site") alarm.set(answer.nextDue);
  });
  // The mark of an embargo goes when it ends.
  const alarm = new PreviewAlarm(() => {
    renderer.render();
  }, Date.now);
  renderOnChange(renderer, content.location);
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

/** Returns a function that prints an answer's mistakes, and when there are none any more. */
function createPrinter(): (answer: PreviewAnswer) => void {
  let isBroken = false;
  return (answer) => {
    if (answer.kind === "site") {
      if (isBroken) process.stdout.write("No mistakes any more.\n");
    } else {
      const text = answer.kind === "problems" ? answer.messages.join("\n") : answer.message;
      process.stderr.write(`${text}\n`);
    }
    isBroken = answer.kind !== "site";
  };
}
