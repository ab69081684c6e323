import { readOwnText } from "../../site/eleventy/own-text.ts";
import type { Proof } from "../leaks/proof.ts";
import { printProblems } from "../../commands/terminal/print-problems.ts";
import type { Folder } from "../../newsroom/content/folder.ts";
import type { ReadPublication } from "./read-site.ts";

/**
 * The proof that nothing withheld stands in a site, to be shown each of its files. There is none where
 * nothing is withheld, and its code is not loaded.
 */
export async function makeProof(site: ReadPublication): Promise<Proof | undefined> {
  const { published, withheld } = site.divided;
  if (withheld.length === 0) return undefined;
  const shown = site.pictures.ofFile;
  const { Proof } = await import("../leaks/proof.ts");
  return new Proof({ published, withheld, pictures: site.whole.pictures, shown, readOwnText });
}

/** Prints what a proof has found, where it has: then nothing is published. */
export function tellLeaks(proof: Proof | undefined, content: Folder): boolean {
  const leaks = proof?.leaks ?? [];
  if (leaks.length > 0) printProblems(leaks, content, process.stderr);
  return leaks.length > 0;
}
