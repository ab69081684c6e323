import { innermostError, UserError } from "../../language/problem/user-error.ts";
import { projectFolder } from "../../newsroom/content/folder.ts";
import { readOwnText } from "../../site/eleventy/own-text.ts";
import { readRows } from "../index/read-rows.ts";
import type { LeakScanner } from "../leaks/leak-scanner.ts";
import { NearArticles } from "../leaks/near-articles.ts";
import type { LeakPatterns } from "../leaks/leak-patterns.ts";
import { BatchReader } from "../plan/page-batch.ts";
import type { WorkerStaging } from "../press/worker-staging.ts";
import { renderBatch, type BatchStore } from "./render-batch.ts";
import type { OpenTask, PrepareTask, WorkerAnswer, WorkerTask } from "./worker-messages.ts";

/**
 * The process of a worker: reads articles and renders batches as the build that started it asks, and ends
 * with that build.
 *
 * @throws {UserError} where nobody else than a build has started it
 */
export async function runWorker(): Promise<number> {
  if (process.send === undefined) {
    throw new UserError("work is a part of khabar build and can't run alone.");
  }
  // Eleventy reads every path from the working directory.
  process.chdir(projectFolder);
  const worker = new Worker();
  let before = Promise.resolve();
  process.on("message", (task: WorkerTask) => {
    before = before.then(async () => {
      process.send?.(await worker.do(task).catch(formatFault));
    });
  });
  // The build is done, or its process is gone.
  process.on("disconnect", () => {
    worker.close();
    process.exit();
  });
  return new Promise<number>(() => undefined);
}

function formatFault(error: unknown): WorkerAnswer {
  if (!(error instanceof Error)) throw error;
  const { name, message } = innermostError(error);
  return { kind: "fault", name, message };
}

/** What a worker needs to render batches of a site. */
interface Prepared {
  readonly reader: BatchReader;
  /** Where it stages pages; absent where it renders a shard of the build, which has no site. */
  readonly staging: WorkerStaging | undefined;
  readonly store: BatchStore | undefined;
  readonly scanner: LeakScanner | undefined;
}

class Worker {
  #opened: OpenTask | undefined;
  #prepared: Prepared | undefined;

  async do(task: WorkerTask): Promise<WorkerAnswer> {
    switch (task.kind) {
      case "open":
        this.#opened = task;
        return { kind: "done" };
      case "read": {
        if (this.#opened === undefined) throw new Error("a worker was opened for no newspaper");
        const { content, masthead, workFolder } = this.#opened;
        return { kind: "done", rows: [...readRows(task.files, content, masthead, workFolder)] };
      }
      case "load":
        await Promise.all([
          import("../../site/eleventy/render-site.ts"),
          import("../press/worker-staging.ts"),
        ]);
        return { kind: "done" };
      case "prepare":
        this.#prepared = await prepare(task);
        return { kind: "done" };
      case "render":
        return this.#render(task.batch);
    }
  }

  close(): void {
    this.#prepared?.staging?.close();
  }

  async #render(text: string): Promise<WorkerAnswer> {
    if (this.#prepared === undefined) throw new Error("a worker was prepared for no site");
    const { reader, staging, store, scanner } = this.#prepared;
    const batch = reader.read(text);
    const near = new NearArticles(batch.pages);
    const { times, rendered } = await renderBatch(batch, store, (file, key) => {
      scanner?.scan(file, near);
      staging?.add(file, key);
    });
    const candidates = scanner?.report() ?? [];
    return {
      ...{ kind: "done", times, rendered, candidates },
      ...(staging && { report: staging.report() }),
    };
  }
}

async function prepare({ site, output, label, store, patterns }: PrepareTask): Promise<Prepared> {
  const { openWorkerStaging } = await import("../press/worker-staging.ts");
  const staging = store?.kind === "shard" ? undefined : openWorkerStaging(output, label);
  const reader = new BatchReader(site);
  return { reader, staging, store, scanner: await openScanner(patterns, reader) };
}

/** A scanner of what this worker renders; its code is loaded only where something is withheld. */
async function openScanner(
  patterns: string | undefined,
  reader: BatchReader,
): Promise<LeakScanner | undefined> {
  if (patterns === undefined) return undefined;
  const { LeakScanner } = await import("../leaks/leak-scanner.ts");
  return new LeakScanner(reader.revive(patterns) as LeakPatterns, readOwnText);
}
