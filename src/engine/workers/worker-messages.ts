import type { Shard } from "../index/read-shard.ts";
import type { SiteCommons } from "../plan/page-batch.ts";
import type { Masthead } from "../../newsroom/masthead/masthead.ts";
import type { DeskReport } from "../press/delivery.ts";
import type { Suspicion } from "../leaks/suspicion.ts";
import type { BatchStore } from "./render-batch.ts";
import type { Folder } from "../../newsroom/content/folder.ts";

/** What a worker is asked to do; it does one after the other. */
export type WorkerTask =
  | {
      readonly kind: "open";
      readonly content: Folder;
      readonly masthead: Masthead;
      /** Of the shards' files. */
      readonly folder: string;
    }
  | ReadTask
  /** To load what renders, while there is nothing else to do. */
  | { readonly kind: "load" }
  | RenderTask
  | {
      readonly kind: "prepare";
      readonly site: SiteCommons;
      /** The folder of the site, and its own label there. */
      readonly output: string;
      readonly label: string;
      readonly place?: BatchStore | undefined;
      /** What is withheld, a `Sought` as JSON; absent where nothing is. */
      readonly sought?: string | undefined;
    };

/** To read a shard's articles into the shard's file. */
export interface ReadTask {
  readonly kind: "read";
  readonly number: number;
  readonly shard: Shard;
}

/** To make a part of the site: see `renderBatch`. */
export interface RenderTask {
  readonly kind: "render";
  /** See `formatBatch`. */
  readonly part: string;
  /** How many pages of it do not stand. */
  readonly pages: number;
}

/** What a worker answers to each task. */
export type WorkerAnswer =
  | {
      readonly kind: "done";
      /** The shard that was read, and the name of its file. */
      readonly shard?: { readonly number: number; readonly name: string };
      /** Milliseconds that each article took. */
      readonly times?: readonly number[];
      /** How many pages were rendered. */
      readonly rendered?: number;
      readonly report?: DeskReport;
      /** What of it may give away what is withheld. */
      readonly suspicions?: readonly Suspicion[];
    }
  | { readonly kind: "fault"; readonly name: string; readonly message: string };
