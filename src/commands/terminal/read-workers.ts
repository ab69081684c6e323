import { UserError } from "../../language/problem/user-error.ts";

/** The number that `--workers` gives, if it is given. Throws UserError for what is none. */
export function readWorkers(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  const workers = Number(typed);
  if (/^[0-9]{1,2}$/.test(typed) && workers > 0) return workers;
  throw new UserError(`${JSON.stringify(typed)} is no number of workers; 1 to 99 are.`);
}
