/** Errors whose message is a sentence for whoever started the command. */
const told: readonly string[] = ["UserError", "PressError"];

/**
 * What really went wrong: Eleventy wraps what a template throws in errors of its own. Where something of ours
 * has a sentence for it, it is that, and not what the system called it.
 */
export function innermostError(error: Error): Error {
  if (told.includes(error.name)) return error;
  const inner = (error as { originalError?: unknown }).originalError ?? error.cause;
  return inner instanceof Error ? innermostError(inner) : error;
}

/** Whether an error says by itself all that is to be said. */
export function isTold({ name }: Error): boolean {
  return told.includes(name);
}
