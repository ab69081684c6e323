import { UserError } from "../../../language/problem/user-error.ts";

/** One of several shards of a build, which as many machines render. */
export interface BuildShard {
  /** Counted from 1. */
  readonly number: number;
  readonly of: number;
}

/** So many that each still has something to do: an archive of 322,596 articles has 2,400 batches. */
const mostShards = 999;

/**
 * Parses `3/8`.
 *
 * @throws {UserError} where the text is of another form
 */
export function parseShard(typed: string): BuildShard {
  const [, number = 0, of = 0] = /^([0-9]{1,3})\/([0-9]{1,3})$/.exec(typed)?.map(Number) ?? [];
  if (number >= 1 && number <= of && of <= mostShards) return { number, of };
  throw new UserError(
    `${JSON.stringify(typed)} names no share of a site; the third of eight is 3/8.`,
  );
}

/** `3/8` */
export function formatShard({ number, of }: BuildShard): string {
  return `${number}/${of}`;
}

/** Returns the folder of a shard where the command line names none. */
export function usualShardFolder({ number, of }: BuildShard): string {
  return `parts/${number}-of-${of}`;
}
