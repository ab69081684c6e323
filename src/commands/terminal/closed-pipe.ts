/**
 * Ends the process quietly when whoever reads its output stops reading, as in `… | head -1`: nobody
 * is left to tell anything, and a failing Eleventy would spin for ever on the closed pipe.
 */
export function surviveClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      process.exit(process.exitCode ?? 0);
    });
  }
}
