import type { Problem } from "../../language/problem/problem.ts";
import type { Now } from "../../newsroom/content/decide-now.ts";
import type { Folder } from "../../newsroom/content/folder.ts";
import type { ReadPublication } from "./read-publication.ts";
import type { BuildShard } from "./shards/build-shard.ts";

/** What a build is asked to do. */
export interface BuildOrder {
  readonly content: Folder;
  readonly output: Folder;
  /** The instant to build for, in milliseconds since 1970-01-01T00:00Z, where one is given. */
  readonly now: number | undefined;
  readonly workers: number | undefined;
  /** Whether the build uses nothing of earlier ones. */
  readonly isFresh: boolean;
  /** Whether it tells of each page why it was rendered. */
  readonly explains: boolean;
  /** The shard of the site that is to be made alone, and where it goes. */
  readonly shard?: { readonly shard: BuildShard; readonly folder: Folder } | undefined;
  /** The folders of all shards, which other builds have made. */
  readonly shards?: readonly Folder[] | undefined;
}

/** What a build takes from the command that starts it, and tells it meanwhile. */
export interface BuildHost {
  /** The environment of the process, for git. */
  readonly environment: NodeJS.ProcessEnv;
  /** The wall clock, in milliseconds since 1970-01-01T00:00Z. */
  readonly clock: () => number;
  readonly progress: BuildProgress;
  /** Prints whole lines for people, besides the result. */
  readonly tell: (lines: string) => void;
}

/** Shows how far a build has come. */
export interface BuildProgress {
  /** Begins a stage, which waits while an earlier one is not done. */
  begin(stage: Stage): void;
  /** So many more are done of the stage that is under way. */
  advance(count: number): void;
  /** Ends all stages. */
  end(): void;
}

/** A stage of a build: `Reading 322,596 articles`. */
export interface Stage {
  readonly verb: string;
  readonly noun: string;
  readonly total: number;
  /**
   * Whether the build keeps the event loop blocked until the stage ends. Whoever caught a signal would hear
   * of it no sooner: then none is to be caught.
   */
  readonly blocksEventLoop?: boolean;
}

/** How a build ended. */
export type BuildResult =
  | { readonly kind: "mistakes"; readonly problems: readonly Problem[] }
  | ({ readonly kind: "published" } & PublishedSite)
  | ({ readonly kind: "shard" } & FinishedShard);

/** What a build published. */
export interface PublishedSite {
  readonly counts: NewspaperCounts;
  readonly now: Now;
  /** How many files it wrote, left as they were, and deleted. */
  readonly publication: {
    readonly written: number;
    readonly unchanged: number;
    readonly deleted: number;
  };
  /** The median time of the articles' pages that were rendered, in milliseconds. */
  readonly pageTime: number | undefined;
}

/** What a build made of its shard of a site. */
export interface FinishedShard {
  readonly shard: BuildShard;
  readonly folder: Folder;
  readonly counts: NewspaperCounts;
  readonly now: Now;
  readonly pages: number;
  /** How many of the pages were rendered; the others were there. */
  readonly rendered: number;
}

/** How many articles of a newspaper are published, and how many are not, and why. */
export interface NewspaperCounts {
  readonly published: number;
  readonly drafts: number;
  readonly embargoed: number;
  /** When the next embargo ends: as typed, and in milliseconds since 1970-01-01T00:00Z. */
  readonly nextDue: { readonly typed: string; readonly instant: number } | null;
  /** The languages of editions that have no article yet. */
  readonly closed: readonly string[];
}

/** Counts the articles of a newspaper. */
export function countArticles({ whole, divided }: ReadPublication): NewspaperCounts {
  const { withheld, nextDue, published } = divided;
  const drafts = withheld.filter(({ withholding }) => withholding.reason === "draft").length;
  const open = new Set(published.masthead.editions.map(({ lang }) => lang));
  return {
    published: published.articles.length,
    drafts,
    embargoed: withheld.length - drafts,
    nextDue: nextDue === undefined ? null : { typed: nextDue.typed, instant: nextDue.instant },
    closed: whole.masthead.editions.map(({ lang }) => lang).filter((lang) => !open.has(lang)),
  };
}
