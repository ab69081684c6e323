import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import path from "node:path";
import type { Language } from "../../language/words/language.ts";
import type { PreviewAnswer, PreviewRequest } from "./preview-messages.ts";
import { projectFolder } from "../../newsroom/content/folder.ts";

/**
 * Renders the newspaper in a process of its own, one request at a time. Requests that come while one
 * is at work become a single one after it.
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

  /** Renders, now or after what is at work. */
  render(): void {
    this.#wanted = true;
    this.#next();
  }

  /** Throws the process away, with all code and layouts it has loaded, and starts another. */
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
    // What a broken layout prints before the process can answer is the message.
    let told = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (told += text));
    child.on("message", (answer: PreviewAnswer) => {
      this.#working = false;
      this.#onAnswer(answer);
      this.#next();
    });
    const end = (): void => {
      if (child !== this.#child) return;
      this.stop();
      this.#onAnswer({ kind: "fault", message: told.trim() || "The renderer ended unexpectedly." });
      // What was saved while it was at work is still to be shown.
      this.#next();
    };
    child.on("exit", end);
    child.on("error", end);
    return child;
  }
}
