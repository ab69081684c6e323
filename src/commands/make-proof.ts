import { readOwnText } from "../eleventy/own-text.ts";
import { Proof } from "../proof/proof.ts";
import type { ReadPublication } from "./read-site.ts";

/** The proof that nothing withheld stands in a site, to be shown each of its files. */
export function makeProof({ whole, divided }: ReadPublication): Proof {
  const { published, withheld } = divided;
  return new Proof({ published, withheld, pictures: whole.pictures, readOwnText });
}
