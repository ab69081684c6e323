import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { UserError } from "../../language/problem/user-error.ts";
import { explainWorkerEnd } from "./explain-worker-end.ts";
import { projectFolder } from "../../newsroom/content/folder.ts";
import type { WorkerAnswer, WorkerTask } from "./worker-messages.ts";

/** How many tasks a worker has at once: while it answers one, it has the next. */
const mostTasks = 2;

/** How often a task is given to another worker when the one that had it has died. */
const mostTries = 2;

interface Worker {
  readonly number: number;
  readonly process: ChildProcess;
  readonly waiting: Pending[];
  told: string;
}

interface Pending {
  readonly task: WorkerTask;
  tries: number;
}

type DoneAnswer = Extract<WorkerAnswer, { kind: "done" }>;

/**
 * Processes that work on one newspaper side by side, started when there is a task for them, once, and
 * kept. A task whose worker dies is given to another one: what it did is done again, whole.
 */
export class WorkerPool {
  /** Whether somebody has asked for it: then it is given whatever there is to do, also a little. */
  readonly isRequested: boolean;
  readonly #size: number;
  readonly #flags: readonly string[];
  readonly #workers = new Set<Worker>();
  /** What every worker is told before its first task; one that starts later, too. */
  readonly #orders: ((number: number) => WorkerTask)[] = [];
  #started = 0;
  #tasks: Iterator<WorkerTask> | undefined;
  readonly #again: Pending[] = [];
  #take: (answer: DoneAnswer, task: WorkerTask) => void = () => undefined;
  #settle: { readonly resolve: () => void; readonly reject: (error: Error) => void } | undefined;

  /** @param flags - V8's, for each of them */
  constructor(size: number, isRequested = true, flags: readonly string[] = []) {
    this.#size = size;
    this.isRequested = isRequested;
    this.#flags = flags;
  }

  /** Tells every worker something, before all tasks that follow. */
  tell(order: (worker: number) => WorkerTask): void {
    this.#orders.push(order);
    for (const worker of this.#workers) this.#order(worker, order);
  }

  /**
   * Has tasks done, each by the next worker that is free, and waits for all.
   *
   * @param tasks - taken one at a time, when a worker is free for it
   * @param take - gets each answer with its task, in no order that could be relied upon
   * @throws {Error} where a task fails, or kills a second worker
   */
  async run<T extends WorkerTask>(
    tasks: Iterable<T>,
    take: (answer: DoneAnswer, task: T) => void,
  ): Promise<void> {
    this.#tasks = tasks[Symbol.iterator]();
    this.#take = take as (answer: DoneAnswer, task: WorkerTask) => void;
    await new Promise<void>((resolve, reject) => {
      this.#settle = { resolve, reject };
      while (this.#workers.size < this.#size) {
        const first = this.#nextTask();
        if (first === undefined) break;
        this.#send(this.#start(), first);
      }
      for (const worker of this.#workers) this.#feed(worker);
      this.#finish();
    });
  }

  /** Lets all workers go, and waits until they are gone: none has anything left to do. */
  async end(): Promise<void> {
    const ends = Array.from(this.#workers, ({ process: child }) => {
      // Node tells of no "close" behind a disconnect (20.20).
      const end = new Promise((resolve) => child.once("exit", resolve));
      child.disconnect();
      return end;
    });
    await Promise.all(ends);
  }

  /** Ends all workers, at once. */
  stop(): void {
    for (const { process: child } of this.#workers) {
      child.removeAllListeners();
      child.kill("SIGKILL");
    }
    this.#workers.clear();
  }

  #start(): Worker {
    const number = this.#started++;
    const child = fork(path.join(projectFolder, "bin/khabar.mjs"), ["work"], {
      serialization: "advanced",
      execArgv: [...process.execArgv, ...this.#flags],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    const worker: Worker = { number, process: child, waiting: [], told: "" };
    this.#workers.add(worker);
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (worker.told += text));
    child.on("message", (answer: WorkerAnswer) => {
      this.#attempt(() => {
        this.#hear(worker, answer);
      });
    });
    child.on("exit", (code, signal) => {
      this.#workers.delete(worker);
      this.#attempt(() => {
        this.#replace(worker, signal ?? String(code));
      });
    });
    child.on("error", (error) => {
      // What can't be told to a worker that has just died is told to the one that takes its place.
      if (child.pid === undefined) this.#fail(error);
    });
    for (const order of this.#orders) this.#order(worker, order);
    return worker;
  }

  #hear(worker: Worker, answer: WorkerAnswer): void {
    const done = worker.waiting.shift();
    if (answer.kind === "fault") {
      this.#fail(Object.assign(new Error(answer.message), { name: answer.name }));
    } else if (done !== undefined && isWork(done.task)) {
      this.#take(answer, done.task);
      this.#feed(worker);
    }
    this.#finish();
  }

  /** Gives what a dead worker had to a new one. */
  #replace(worker: Worker, by: string): void {
    const { waiting } = worker;
    const lost = waiting.filter(({ task }) => isWork(task));
    const [first] = lost;
    if (first !== undefined) first.tries += 1;
    // One that had nothing to do leaves nothing undone.
    if (this.#settle === undefined || first === undefined) return;
    if (first.tries === mostTries) {
      const { reject } = this.#settle;
      this.#settle = undefined;
      void this.#hearOut(worker).then((told) => {
        reject(new UserError(explainWorkerEnd({ by, told, task: first.task })));
      });
      return;
    }
    this.#again.push(...lost);
    this.#feed(this.#start());
  }

  /** The last words of a worker that is dead: they may still be on their way. */
  async #hearOut(worker: Worker): Promise<string> {
    const { stderr } = worker.process;
    if (stderr !== null && !stderr.closed) await once(stderr, "close");
    return worker.told;
  }

  #feed(worker: Worker): void {
    while (worker.waiting.filter(({ task }) => isWork(task)).length < mostTasks) {
      const pending = this.#nextTask();
      if (pending === undefined) return;
      this.#send(worker, pending);
    }
  }

  /** A task that somebody has lost, else the next one. */
  #nextTask(): Pending | undefined {
    const again = this.#again.shift();
    if (again !== undefined) return again;
    const next = this.#tasks?.next();
    return next?.done === false ? { task: next.value, tries: 0 } : undefined;
  }

  #order(worker: Worker, order: (number: number) => WorkerTask): void {
    this.#send(worker, { task: order(worker.number), tries: 0 });
  }

  #send({ waiting, process: child }: Worker, pending: Pending): void {
    waiting.push(pending);
    child.send(pending.task);
  }

  #finish(): void {
    if ([...this.#workers].some(({ waiting }) => waiting.some(({ task }) => isWork(task)))) return;
    if (this.#again.length > 0) return;
    this.#settle?.resolve();
    this.#settle = undefined;
  }

  /** Plans, and takes answers: what goes wrong there ends the run, and not the process. */
  #attempt(act: () => void): void {
    try {
      act();
    } catch (error) {
      this.#fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #fail(error: Error): void {
    this.#settle?.reject(error);
    this.#settle = undefined;
  }
}

/** Whether somebody waits for what comes of a task. */
function isWork({ kind }: WorkerTask): boolean {
  return kind === "read" || kind === "render";
}
