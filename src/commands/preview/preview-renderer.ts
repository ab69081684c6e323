import { fork, type ChildProcess } from "node:child_process";
import path from "node:path";
import type { Language } from "../../language/words/language.ts";
import type { PreviewAnswer, PreviewRequest } from "./preview-messages.ts";
import { projectFolder } from "../../newsroom/content/folder.ts";

/**
 * Renders the newspaper in a process of its own, one request at a time. Requests that come while one is
 * running become a single one after it.
 */
export class PreviewRenderer {
  readonly #options: readonly string[];
  readonly #onAnswer: (answer: PreviewAnswer) => void;
  #child: ChildProcess | undefined;
  #working = false;
  #wanted = false;

  /** @param content - the folder of articles as the editor typed it, if at all */
  constructor(
    content: string | undefined,
    language: Language,
    onAnswer: (answer: PreviewAnswer) => void,
  ) {
    this.#options = ["--lang", language, ...(content === undefined ? [] : ["--content", content])];
    this.#onAnswer = onAnswer;
  }

  /** Renders, now or after the request that is running. */
  render(): void {
    this.#wanted = true;
    this.#next();
  }

  /** Ends the process, with all code and layouts it has loaded, and starts another. */
  restart(): void {
    this.stop();
    this.render();
  }

  /** Ends the process; the next request starts another. */
  stop(): void {
    const child = this.#child;
    this.#child = undefined;
    child?.removeAllListeners("message");
    child?.kill();
    this.#working = false;
  }

  #next(): void {
    if (this.#working || !this.#wanted) return;
    this.#working = true;
    this.#wanted = false;
    this.#child ??= this.#start();
    this.#child.send({ kind: "render" } satisfies PreviewRequest);
  }

  #start(): ChildProcess {
    const program = path.join(projectFolder, "bin/khabar.mjs");
    const child = fork(program, ["render-preview", ...this.#options], {
      serialization: "advanced",
      stdio: ["ignore", "inherit", "pipe", "ipc"],
    });
    // A broken layout prints its message before the process can answer.
    let printed = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (printed += text));
    child.on("message", (answer: PreviewAnswer) => {
      this.#working = false;
      this.#onAnswer(answer);
      this.#next();
    });
    const end = (): void => {
      if (child !== this.#child) return;
      this.stop();
      this.#onAnswer({
        kind: "fault",
        message: printed.trim() || "The renderer ended unexpectedly.",
      });
      // A save that came while it was running is still to be shown.
      this.#next();
    };
    child.on("exit", end);
    child.on("error", end);
    return child;
  }
}
