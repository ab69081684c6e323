import { UserError } from "../../../language/problem/user-error.ts";

/** One of several shares of a site, which as many machines render. */
export interface Share {
  /** Counted from 1. */
  readonly number: number;
  readonly of: number;
}

/** So many shares that each still has something to do: an archive of 322,596 articles has 2,400 parts. */
const most = 999;

/** @throws {UserError} where it isn't written like `3/8` */
export function parseShare(typed: string): Share {
  const [, number = 0, of = 0] = /^([0-9]{1,3})\/([0-9]{1,3})$/.exec(typed)?.map(Number) ?? [];
  if (number >= 1 && number <= of && of <= most) return { number, of };
  throw new UserError(
    `${JSON.stringify(typed)} names no share of a site; the third of eight is 3/8.`,
  );
}

/** `3/8` */
export function formatShare({ number, of }: Share): string {
  return `${number}/${of}`;
}

/**
 * Whose a part is.
 *
 * @param place - of the part among all, from 0
 * @param of - how many shares there are
 */
export function shareOfPart(place: number, of: number): Share {
  return { number: (place % of) + 1, of };
}

/** Where a share goes where nobody says. */
export function usualShareFolder({ number, of }: Share): string {
  return `parts/${number}-of-${of}`;
}
