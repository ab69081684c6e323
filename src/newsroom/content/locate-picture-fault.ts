import type { Fault, Problem } from "../../language/problem/problem.ts";
import type { PictureUse } from "./newspaper.ts";

/**
 * The fault of a picture with its place: what is wrong with the picture stands where an article first
 * names it, what is wrong with its file (a link, no right to read it) at the file.
 */
export function locatePictureFault(use: PictureUse, fault: Fault): Problem {
  return fault.rule.startsWith("picture-") ? { ...fault, ...use.named } : { ...fault, file: use.file };
}
