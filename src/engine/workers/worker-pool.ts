import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { UserError } from "../../language/problem/user-error.ts";
import { projectFolder } from "../../newsroom/content/folder.ts";
import { explainWorkerEnd } from "./explain-worker-end.ts";
import type { WorkerAnswer, WorkerTask } from "./worker-messages.ts";

/** How many tasks a worker has at once: while it answers one, it has the next. */
const mostTasks = 2;

/** How many workers a task may end before the build gives up. */
const mostTries = 2;

interface Worker {
  readonly number: number;
  readonly process: ChildProcess;
  readonly waiting: Pending[];
  stderr: string;
}

interface Pending {
  readonly task: WorkerTask;
  tries: number;
}

type DoneAnswer = Extract<WorkerAnswer, { kind: "done" }>;

/** How the pieces of a run are done. */
interface Division<P, T extends WorkerTask> {
  /** Makes a piece a task for a worker. */
  readonly toTask: (piece: P) => T;
  /** Gets each answer with its task, in any order. */
  readonly take: (answer: DoneAnswer, task: T) => void;
  /** Does a piece in this process. */
  readonly doHere: (piece: P) => unknown;
}

/**
 * Worker processes of one build, started with the first tasks and kept to its end. The tasks of a worker
 * that dies go to a new one, which does them again from the start.
 *
 * Ours, since the pools on npm (tinypool, piscina, workerpool) tell neither the signal that ended a worker
 * nor what it printed, of which the sentence is made that tells what to do (`explainWorkerEnd`).
 */
export class WorkerPool {
  /** Whether the command line asks for it: then it gets all tasks, however few. */
  readonly isRequested: boolean;
  readonly #size: number;
  readonly #flags: readonly string[];
  readonly #worksHere: boolean;
  readonly #workers = new Set<Worker>();
  /** What every worker gets before its first task, also one that starts later. */
  readonly #broadcasts: ((number: number) => WorkerTask)[] = [];
  #started = 0;
  #pieces: Iterator<unknown> | undefined;
  #division: Division<unknown, WorkerTask> | undefined;
  #isWorkingHere = false;
  readonly #again: Pending[] = [];
  #run: { readonly resolve: () => void; readonly reject: (error: Error) => void } | undefined;

  /**
   * @param size - how many processes share the work
   * @param flags - of V8, for each worker
   * @param worksHere - whether this process is one of them. It has loaded all that it takes, and would else
   *   wait: a build of 5,000 articles takes a tenth less processor time
   */
  constructor(size: number, isRequested = true, flags: readonly string[] = [], worksHere = false) {
    this.#size = worksHere ? size - 1 : size;
    this.isRequested = isRequested;
    this.#flags = flags;
    this.#worksHere = worksHere;
  }

  /**
   * Sends a task to every worker, before all tasks that follow.
   *
   * @param taskFor - makes it for the worker of a number
   */
  broadcast(taskFor: (worker: number) => WorkerTask): void {
    this.#broadcasts.push(taskFor);
    for (const worker of this.#workers) this.#sendBroadcast(worker, taskFor);
  }

  /**
   * Has each piece of work done, by the next free process, and resolves when all are.
   *
   * @param pieces - taken one at a time, when somebody is free
   * @throws {Error} where a task fails, or ends a second worker.
   */
  async run<P, T extends WorkerTask>(pieces: Iterable<P>, division: Division<P, T>): Promise<void> {
    this.#pieces = pieces[Symbol.iterator]();
    this.#division = division as unknown as Division<unknown, WorkerTask>;
    let here: Promise<void> | undefined;
    try {
      await new Promise<void>((resolve, reject) => {
        this.#run = { resolve, reject };
        while (this.#workers.size < this.#size) {
          const first = this.#nextTask();
          if (first === undefined) break;
          this.#send(this.#start(), first);
        }
        for (const worker of this.#workers) this.#dispatch(worker);
        if (this.#worksHere) here = this.#workHere();
        else this.#finish();
      });
    } finally {
      await here;
    }
  }

  /** Ends the workers, which have nothing left to do, and waits until they are gone. */
  async end(): Promise<void> {
    const ends = Array.from(this.#workers, ({ process: child }) => {
      // Node emits no "close" after a disconnect (20.20).
      const end = new Promise((resolve) => child.once("exit", resolve));
      child.disconnect();
      return end;
    });
    await Promise.all(ends);
  }

  /** Kills all workers, at once. */
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
    const worker: Worker = { number, process: child, waiting: [], stderr: "" };
    this.#workers.add(worker);
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (worker.stderr += text));
    child.on("message", (answer: WorkerAnswer) => {
      this.#guard(() => {
        this.#onMessage(worker, answer);
      });
    });
    child.on("exit", (code, signal) => {
      this.#workers.delete(worker);
      this.#guard(() => {
        this.#onExit(worker, signal ?? String(code));
      });
    });
    child.on("error", (error) => {
      // Of a task that can't be sent to a worker that has just died, "exit" takes care.
      if (child.pid === undefined) this.#fail(error);
    });
    for (const taskFor of this.#broadcasts) this.#sendBroadcast(worker, taskFor);
    return worker;
  }

  #onMessage(worker: Worker, answer: WorkerAnswer): void {
    const done = worker.waiting.shift();
    if (answer.kind === "fault") {
      this.#fail(Object.assign(new Error(answer.message), { name: answer.name }));
    } else if (done !== undefined && isWork(done.task)) {
      this.#division?.take(answer, done.task);
      this.#dispatch(worker);
    }
    this.#finish();
  }

  /** Gives the tasks of a dead worker to a new one. */
  #onExit(worker: Worker, by: string): void {
    const lost = worker.waiting.filter(({ task }) => isWork(task));
    const [first] = lost;
    if (first !== undefined) first.tries += 1;
    if (this.#run === undefined || first === undefined) return;
    if (first.tries === mostTries) {
      const { reject } = this.#run;
      this.#run = undefined;
      void readStderr(worker).then((stderr) => {
        reject(new UserError(explainWorkerEnd({ by, stderr, task: first.task })));
      });
      return;
    }
    this.#again.push(...lost);
    this.#dispatch(this.#start());
  }

  #dispatch(worker: Worker): void {
    while (worker.waiting.filter(({ task }) => isWork(task)).length < mostTasks) {
      const pending = this.#nextTask();
      if (pending === undefined) return;
      this.#send(worker, pending);
    }
  }

  /** A task that a dead worker had, else the next one. */
  #nextTask(): Pending | undefined {
    const again = this.#again.shift();
    if (again !== undefined) return again;
    const next = this.#pieces?.next();
    if (next?.done !== false || this.#division === undefined) return undefined;
    return { task: this.#division.toTask(next.value), tries: 0 };
  }

  async #workHere(): Promise<void> {
    this.#isWorkingHere = true;
    try {
      while (this.#run !== undefined) {
        const next = this.#pieces?.next();
        if (next?.done !== false) break;
        await this.#division?.doHere(next.value);
        // Answers of workers are heard between two pieces, and a signal that is to stop the build.
        await setImmediate();
      }
    } catch (error) {
      this.#fail(error);
    }
    this.#isWorkingHere = false;
    this.#finish();
  }

  #sendBroadcast(worker: Worker, taskFor: (number: number) => WorkerTask): void {
    this.#send(worker, { task: taskFor(worker.number), tries: 0 });
  }

  #send({ waiting, process: child }: Worker, pending: Pending): void {
    waiting.push(pending);
    child.send(pending.task);
  }

  #finish(): void {
    if ([...this.#workers].some(({ waiting }) => waiting.some(({ task }) => isWork(task)))) return;
    if (this.#again.length > 0 || this.#isWorkingHere) return;
    this.#run?.resolve();
    this.#run = undefined;
  }

  /** Ends the run, and not the process, where planning a task or taking an answer throws. */
  #guard(act: () => void): void {
    try {
      act();
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.#run?.reject(error instanceof Error ? error : new Error(String(error)));
    this.#run = undefined;
  }
}

/** All that a dead worker printed on standard error, the end of which may still be on its way. */
async function readStderr(worker: Worker): Promise<string> {
  const { stderr } = worker.process;
  if (stderr !== null && !stderr.closed) await once(stderr, "close");
  return worker.stderr;
}

/** Whether the run waits for a task to be done. */
function isWork({ kind }: WorkerTask): boolean {
  return kind === "read" || kind === "render";
}
