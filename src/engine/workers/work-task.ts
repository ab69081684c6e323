import type { Shard } from "../index/read-shard.ts";
import type { PartedSite } from "../plan/site-part.ts";
import type { Masthead } from "../../newsroom/masthead/masthead.ts";
import type { DeskReport } from "../press/delivery.ts";
import type { Suspicion } from "../leaks/suspicion.ts";
import type { PartPlace } from "./make-part.ts";
import type { Folder } from "../../newsroom/content/folder.ts";

/** What a worker is asked to do; it does one after the other. */
export type WorkTask =
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
      readonly site: PartedSite;
      /** The folder of the site, and its own label there. */
      readonly output: string;
      readonly label: string;
      readonly place?: PartPlace | undefined;
      /** What is withheld, a `Sought` as JSON; absent where nothing is. */
      readonly sought?: string | undefined;
    };

/** To read a shard's articles into the shard's file. */
export interface ReadTask {
  readonly kind: "read";
  readonly number: number;
  readonly shard: Shard;
}

/** To make a part of the site: see `makePart`. */
export interface RenderTask {
  readonly kind: "render";
  /** See `formatPart`. */
  readonly part: string;
  /** How many pages of it do not stand. */
  readonly pages: number;
}

/** What a worker answers to each task. */
export type WorkAnswer =
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
