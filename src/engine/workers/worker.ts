import { readShard } from "../index/read-shard.ts";
import { BatchReader } from "../plan/page-batch.ts";
import type { StagingDesk } from "../press/staging-desk.ts";
import type { Examiner } from "../leaks/examiner.ts";
import { NearArticles } from "../leaks/near-articles.ts";
import { UserError } from "../../language/problem/user-error.ts";
import { innermostError } from "../build/innermost-error.ts";
import { renderBatch } from "./render-batch.ts";
import type { BatchStore } from "./render-batch.ts";
import { openExaminer } from "./open-examiner.ts";
import { projectFolder } from "../../newsroom/content/folder.ts";
import type { WorkerAnswer, WorkerTask } from "./worker-messages.ts";

/**
 * A worker of a build: a process that reads and renders shards of the archive when it is told to, and
 * ends with the build that started it.
 */
export async function work(): Promise<number> {
  if (process.send === undefined) {
    throw new UserError("work is a part of khabar build and can't run alone.");
  }
  // Eleventy reads every path from the working directory.
  process.chdir(projectFolder);
  const worker = new Worker();
  let before = Promise.resolve();
  process.on("message", (task: WorkerTask) => {
    before = before.then(async () => {
      const answer = await worker.do(task).catch(explain);
      process.send?.(answer);
    });
  });
  // There is nothing left to do, or whoever waits for the pages is gone.
  process.on("disconnect", () => {
    worker.close();
    process.exit();
  });
  return new Promise<number>(() => undefined);
}

function explain(error: unknown): WorkerAnswer {
  if (!(error instanceof Error)) throw error;
  const { name, message } = innermostError(error);
  return { kind: "fault", name, message };
}

/** What a worker needs to render parts of a site. */
interface Prepared {
  readonly reader: BatchReader;
  /** Where pages of the site are staged; a share of it has none. */
  readonly desk: StagingDesk | undefined;
  readonly place: BatchStore | undefined;
  readonly examiner: Examiner | undefined;
}

class Worker {
  #opened: Extract<WorkerTask, { kind: "open" }> | undefined;
  #prepared: Prepared | undefined;

  async do(task: WorkerTask): Promise<WorkerAnswer> {
    switch (task.kind) {
      case "open":
        this.#opened = task;
        return { kind: "done" };
      case "read": {
        if (this.#opened === undefined) throw new Error("a worker was opened for no newspaper");
        const { content, masthead, folder } = this.#opened;
        const places = { content: content.location, name: content.name, folder };
        const name = readShard(task.shard, places, masthead);
        return { kind: "done", shard: { number: task.number, name } };
      }
      case "load":
        await Promise.all([
          import("../../site/eleventy/render-site.ts"),
          import("../press/staging-desk.ts"),
        ]);
        return { kind: "done" };
      case "prepare": {
        const { site, output, label, place, sought } = task;
        const { openStagingDesk } = await import("../press/staging-desk.ts");
        const desk = place?.kind === "share" ? undefined : openStagingDesk(output, label);
        const reader = new BatchReader(site);
        const examiner = await openExaminer(sought, reader);
        this.#prepared = { reader, desk, place, examiner };
        return { kind: "done" };
      }
      case "render":
        return this.#render(task.part);
    }
  }

  close(): void {
    this.#prepared?.desk?.close();
  }

  async #render(part: string): Promise<WorkerAnswer> {
    if (this.#prepared === undefined) throw new Error("a worker was prepared for no site");
    const { reader, desk, place, examiner } = this.#prepared;
    const complete = reader.read(part);
    const near = new NearArticles(complete.pages);
    const { times, rendered } = await renderBatch(complete, place, (file, key) => {
      examiner?.examine(file, near);
      desk?.add(file, key);
    });
    const suspicions = examiner?.report() ?? [];
    return { kind: "done", times, rendered, suspicions, ...(desk && { report: desk.report() }) };
  }
}
