/** A wrong command line: one plain sentence, exit code 2. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}
