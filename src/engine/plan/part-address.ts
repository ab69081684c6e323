import { digest } from "../../newsroom/content/digest.ts";
import type { PageBatch } from "./page-batch.ts";

/**
 * The address of a part of a site: a hash of all that its pages are made from, as their keys tell it. It is
 * the same on every machine, so that what one has rendered serves the others.
 *
 * @returns 64 hexadecimal digits
 */
export function batchId(keys: PageBatch["keys"]): string {
  const lines = Array.from(keys, ([file, key]) => `${file} ${key}\n`).sort();
  return digest(lines.join(""));
}
