import { untouched } from "../press/press-error.ts";
import type { WorkerTask } from "./worker-messages.ts";

/** How a worker has ended that had something to do. */
export interface WorkerEnd {
  /** The signal that ended it, or else its exit code. */
  readonly by: string;
  /** What it printed on standard error. */
  readonly told: string;
  readonly task: WorkerTask;
}

/**
 * Why a build gives up after the same task has ended two workers, in plain sentences, and what would help.
 */
export function explainWorkerEnd({ by, told, task }: WorkerEnd): string {
  const [happened, advice] = explain(by, told);
  return [`${happened}${formatTask(task)}.`, untouched, advice].join(" ").trim();
}

function explain(by: string, told: string): readonly [happened: string, advice: string] {
  // What V8 prints where a process has no more memory that it may use, before it aborts.
  if (/^FATAL ERROR: .*heap out of memory/m.test(told)) {
    const advice = "NODE_OPTIONS=--max-old-space-size=4096 lets each process use more, in MB.";
    return ["Workers ran out of memory", advice];
  }
  if (by === "SIGKILL") {
    const advice =
      "The system does so where it runs out of memory: fewer workers need less, --workers 2.";
    return ["Workers were killed (SIGKILL)", advice];
  }
  return [`Workers ended unexpectedly (${by})`, told.trim().split("\n").at(-1) ?? ""];
}

function formatTask(task: WorkerTask): string {
  if (task.kind !== "read") return "";
  const { files } = task.shard;
  const [first = "", last = ""] = [files[0], files.at(-1)];
  return ` while they read ${first === last ? first : `${first} to ${last}`}`;
}
