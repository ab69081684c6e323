/** What really went wrong: Eleventy wraps what a template throws in errors of its own. */
export function innermostError(error: Error): Error {
  const inner = (error as { originalError?: unknown }).originalError ?? error.cause;
  return inner instanceof Error ? innermostError(inner) : error;
}
