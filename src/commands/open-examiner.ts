import { readOwnText } from "../eleventy/own-text.ts";
import type { PartReader } from "../eleventy/site-part.ts";
import type { Examiner } from "../proof/examiner.ts";
import type { Sought } from "../proof/sought.ts";

/**
 * An examiner of what a worker renders. There is none where nothing is withheld, and its code is not
 * loaded.
 *
 * @param sought - as JSON
 */
export async function openExaminer(
  sought: string | undefined,
  reader: PartReader,
): Promise<Examiner | undefined> {
  if (sought === undefined) return undefined;
  const { Examiner } = await import("../proof/examiner.ts");
  return new Examiner(reader.revive(sought) as Sought, readOwnText);
}
