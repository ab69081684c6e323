import { readOwnText } from "../../site/eleventy/own-text.ts";
import type { BatchReader } from "../plan/page-batch.ts";
import type { Examiner } from "../leaks/examiner.ts";
import type { Sought } from "../leaks/sought.ts";

/**
 * An examiner of what a worker renders. There is none where nothing is withheld, and its code is not
 * loaded.
 *
 * @param sought - as JSON
 */
export async function openExaminer(
  sought: string | undefined,
  reader: BatchReader,
): Promise<Examiner | undefined> {
  if (sought === undefined) return undefined;
  const { Examiner } = await import("../leaks/examiner.ts");
  return new Examiner(reader.revive(sought) as Sought, readOwnText);
}
