import path from "node:path";
import { parseInstant } from "../../language/calendar/iso-8601.ts";
import { UserError } from "../../language/problem/user-error.ts";
import { projectFolder, type Folder } from "../../newsroom/content/folder.ts";

/**
 * Returns the folder that an option names, as seen from the working directory, or the project's own.
 *
 * @param typed - the option's value
 * @param usual - the folder of the project where the option is absent
 */
export function resolveFolder(typed: string | undefined, usual: string): Folder {
  if (typed === undefined) {
    const location = path.join(projectFolder, usual);
    return { location, name: nameFromHere(location) };
  }
  const location = path.resolve(typed);
  const name = path.isAbsolute(typed) ? location : nameFromHere(location);
  return { location, name };
}

function nameFromHere(location: string): string {
  const relative = path.relative(process.cwd(), location);
  return (relative === "" ? "." : relative).split(path.sep).join("/");
}

/**
 * Returns the instant that `--now` gives, in milliseconds since 1970-01-01T00:00Z, if it is given.
 *
 * @throws UserError where it is no instant
 */
export function parseNow(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  const instant = parseInstant(typed);
  if (instant !== undefined) return instant;
  throw new UserError(
    `--now is an instant like 2026-11-24T02:30:00Z or 2026-11-24T06:00:00+03:30, not ${JSON.stringify(typed)}.`,
  );
}

/**
 * Returns the number that `--workers` gives, if it is given.
 *
 * @throws UserError where it is no number from 1 to 99
 */
export function parseWorkers(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  const workers = Number(typed);
  if (/^[0-9]{1,2}$/.test(typed) && workers > 0) return workers;
  throw new UserError(`${JSON.stringify(typed)} is no number of workers; 1 to 99 are.`);
}

/**
 * Returns the port that `--port` gives.
 *
 * @throws UserError where it is no number from 1 to 65535
 */
export function parsePort(typed: string): number {
  const port = Number(typed);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  throw new UserError(`${JSON.stringify(typed)} is no port; it is a number like 8080.`);
}
