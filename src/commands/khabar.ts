import { inspect } from "node:util";
import { UserError, innermostError, isUserError } from "../language/problem/user-error.ts";
import { helpFor } from "./terminal/help.ts";
import { exitOnClosedPipe } from "./terminal/closed-pipe.ts";

/**
 * A command takes the words behind its name and returns the exit code: 0 where it is done, 1 for mistakes in
 * content, which an editor mends. It throws for a wrong command line or a fault of the machine, which is 2.
 */
type Command = (args: readonly string[]) => number | Promise<number>;

// Each command is loaded when it is called: checking needs no Eleventy, and a preview no press.
const commands: { readonly [name: string]: () => Promise<Command> } = {
  build: async () => (await import("./build.ts")).build,
  check: async () => (await import("./check.ts")).check,
  join: async () => (await import("./join.ts")).join,
  new: async () => (await import("./new.ts")).startArticle,
  preview: async () => (await import("./preview.ts")).preview,
  recover: async () => (await import("./recover.ts")).recover,
  sample: async () => (await import("./sample.ts")).sample,
  // Processes that other commands start.
  "make-pictures": async () => (await import("../newsroom/images/make-pictures.ts")).makePictures,
  work: async () => (await import("../engine/workers/worker.ts")).runWorker,
  "render-preview": async () => (await import("./preview/render-preview.ts")).renderPreview,
};

/** Runs one command line and sets the exit code of the process. Never throws. */
export async function runKhabar(args: readonly string[]): Promise<void> {
  exitOnClosedPipe();
  try {
    process.exitCode = await dispatch(args);
  } catch (error) {
    process.stderr.write(`${explainFault(error, args.includes("--verbose"))}\n`);
    process.exitCode = 2;
  }
}

async function dispatch([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    process.stdout.write(helpFor(args[0]));
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    throw new UserError(
      `There is no command ${JSON.stringify(name)}; npx --no khabar --help lists them.`,
    );
  }
  if (args.includes("--help") || args.includes("-h")) {
    process.stdout.write(helpFor(name));
    return 0;
  }
  return (await load())(args);
}

/** Returns one plain sentence; with `--verbose` the stack, for developers. */
function explainFault(error: unknown, verbose: boolean): string {
  if (!(error instanceof Error)) return `Khabar stopped: ${String(error)}`;
  if (verbose) return inspect(error);
  const { code } = error as NodeJS.ErrnoException;
  if (code?.startsWith("ERR_PARSE_ARGS")) {
    const sentence = error.message.split(". ")[0] ?? error.message;
    return `${sentence}; add --help to see what this command takes.`;
  }
  const innermost = innermostError(error);
  if (isUserError(innermost)) return innermost.message;
  const [sentence = ""] = innermost.message.split("\n");
  return `Khabar stopped: ${sentence} (add --verbose for where)`;
}
