import type { Folder } from "../../newsroom/content/folder.ts";
import type { Masthead } from "../../newsroom/masthead/masthead.ts";
import type { FileToRead, ReadRow } from "../index/read-rows.ts";
import type { LeakCandidate } from "../leaks/confirm-leaks.ts";
import type { SiteCommons } from "../plan/page-batch.ts";
import type { StagingReport } from "../press/staged-file.ts";
import type { BatchStore } from "./render-batch.ts";

/** What the main process asks of a worker; it does one after the other. */
export type WorkerTask = OpenTask | ReadTask | LoadTask | PrepareTask | RenderTask;

/** To remember which newspaper the next read tasks are of. */
export interface OpenTask {
  readonly kind: "open";
  readonly content: Folder;
  readonly masthead: Masthead;
  /** The work folder of the site. */
  readonly workFolder: string;
}

/** To read articles: see `readRows`. */
export interface ReadTask {
  readonly kind: "read";
  readonly files: readonly FileToRead[];
}

/** To load the modules that render, while there is nothing else to do. */
export interface LoadTask {
  readonly kind: "load";
}

/** To get ready for the render tasks that follow. */
export interface PrepareTask {
  readonly kind: "prepare";
  readonly site: SiteCommons;
  /** The folder of the site, and the worker's own label there. */
  readonly output: string;
  readonly label: string;
  readonly store?: BatchStore | undefined;
  /** What is withheld, a `LeakPatterns` as JSON; absent where nothing is. */
  readonly patterns?: string | undefined;
}

/** To render a batch of pages: see `renderBatch`. */
export interface RenderTask {
  readonly kind: "render";
  /** See `formatBatch`. */
  readonly batch: string;
  /** How many pages of it have to be rendered. */
  readonly pages: number;
}

/** What a worker answers to each task. */
export type WorkerAnswer =
  | {
      readonly kind: "done";
      /** What was read. */
      readonly rows?: readonly ReadRow[];
      /** Milliseconds that each article took. */
      readonly times?: readonly number[];
      /** How many pages were rendered. */
      readonly rendered?: number;
      readonly report?: StagingReport;
      /** Places in the pages that may give away what is withheld. */
      readonly candidates?: readonly LeakCandidate[];
    }
  | { readonly kind: "fault"; readonly name: string; readonly message: string };
