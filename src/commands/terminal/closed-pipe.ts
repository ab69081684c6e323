/**
 * Ends the process quietly when its output is closed, as in `… | head -1`: nobody reads a message any more,
 * and a failing Eleventy would spin for ever on the closed pipe.
 */
export function exitOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      process.exit(process.exitCode ?? 0);
    });
  }
}
