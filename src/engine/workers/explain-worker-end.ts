import { untouched } from "../press/press-error.ts";
import type { WorkerTask } from "./worker-messages.ts";

/** How a worker with a task ended. */
interface WorkerEnd {
  /** The signal that ended it, or else its exit code. */
  readonly by: string;
  /** What it printed on standard error. */
  readonly stderr: string;
  readonly task: WorkerTask;
}

/**
 * Returns plain sentences that say why the build gives up, after one task has ended two workers, and what
 * would help.
 */
export function explainWorkerEnd({ by, stderr, task }: WorkerEnd): string {
  const [happened, advice] = explain(by, stderr);
  return [`${happened}${formatTask(task)}.`, untouched, advice].join(" ").trim();
}

function explain(by: string, stderr: string): readonly [happened: string, advice: string] {
  // V8 prints this before it aborts a process that has used all memory that it may.
  if (/^FATAL ERROR: .*heap out of memory/m.test(stderr)) {
    const advice = "NODE_OPTIONS=--max-old-space-size=4096 lets each process use more, in MB.";
    return ["Workers ran out of memory", advice];
  }
  if (by === "SIGKILL") {
    const advice =
      "The system does so where it runs out of memory: fewer workers need less, --workers 2.";
    return ["Workers were killed (SIGKILL)", advice];
  }
  return [`Workers ended unexpectedly (${by})`, stderr.trim().split("\n").at(-1) ?? ""];
}

function formatTask(task: WorkerTask): string {
  if (task.kind !== "read") return "";
  const { files } = task;
  const [[first] = [""], [last] = [""]] = [files[0], files.at(-1)];
  return ` while they read ${first === last ? first : `${first} to ${last}`}`;
}
