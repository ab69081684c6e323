import { parseInstant } from "../../language/calendar/iso-8601.ts";
import { UserError } from "../../language/problem/user-error.ts";

/**
 * The instant that `--now` gives, in milliseconds since 1970-01-01T00:00Z, if it is given. Throws
 * UserError for what is none.
 */
export function readNow(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  const instant = parseInstant(typed);
  if (instant !== undefined) return instant;
  throw new UserError(
    `--now is an instant like 2026-11-24T02:30:00Z or 2026-11-24T06:00:00+03:30, not ${JSON.stringify(typed)}.`,
  );
}
