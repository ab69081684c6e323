import { spawn } from "node:child_process";
import { once } from "node:events";
import { quote } from "../../language/problem/quote.ts";
import { UserError } from "../../language/problem/user-error.ts";

/** Returns the command of the editor's text editor, by the variables that programs on Unix read. */
export function findEditor(environment: NodeJS.ProcessEnv): string | undefined {
  return [environment["VISUAL"], environment["EDITOR"]].find((value) => value?.trim());
}

/**
 * Returns the words of a command like `code --wait` or `"/Applications/My Editor/bin/edit" -w`, split at
 * white space outside quotes. No shell reads it, so that nothing in it or in a file's name is ever run.
 */
export function splitCommand(command: string): readonly string[] {
  const words = command.matchAll(/(?:"[^"]*"|'[^']*'|\\.|[^\s"'\\])+/g);
  return Array.from(words, ([word]) =>
    word.replace(
      /"([^"]*)"|'([^']*)'|\\(.)/g,
      (_, double?: string, single?: string, escaped?: string) => double ?? single ?? escaped ?? "",
    ),
  );
}

/**
 * Opens a file in a text editor on this terminal and waits until it is closed.
 *
 * @throws UserError where the editor doesn't start, or fails
 */
export async function openEditor(command: string, location: string): Promise<void> {
  const [program = "", ...words] = splitCommand(command);
  const editor = spawn(program, [...words, location], { stdio: "inherit" });
  const [code] = (await once(editor, "close").catch((error: unknown) => {
    const { message } = error as Error;
    throw new UserError(`The editor ${quote(command)} didn't start (${message}).`);
  })) as [code: number | null];
  if (code !== 0) throw new UserError(`The editor ${quote(command)} ended with a fault.`);
}
