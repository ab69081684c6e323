/**
 * A mistake on the command line or a fault of the machine that the person at the terminal can mend. Its
 * message is one plain sentence, printed without a stack; the command ends with exit code 2.
 */
export class UserError extends Error {
  override readonly name: string = "UserError";
}

/** By name, since an error of a worker process comes as name and message. */
const userErrors: readonly string[] = ["UserError", "PressError"];

/** Whether the message of an error is a sentence for the person at the terminal. */
export function isUserError({ name }: Error): boolean {
  return userErrors.includes(name);
}

/**
 * Returns the cause at the bottom of an error, since Eleventy wraps what a template throws in errors of its
 * own; or, above that, the first user error: its sentence says more than the system's.
 */
export function innermostError(error: Error): Error {
  if (isUserError(error)) return error;
  const inner = (error as { originalError?: unknown }).originalError ?? error.cause;
  return inner instanceof Error ? innermostError(inner) : error;
}
