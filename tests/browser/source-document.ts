import fs from "node:fs";

const text = fs.readFileSync(
  new URL("../fixtures/source/000_328e154e63764b37.txt", import.meta.url),
  "utf8",
);
const [labels = "", headline = "", , desk = "", ...rest] = text
  .split("\n")
  .map((line) => line.trim())
  .filter((line) => line !== "");

/**
 * The print page that article 322596 comes from, in its order. It has the headline twice, and ends
 * with the label of an empty link and the line that says how long the page took.
 */
export const source = {
  /** Code and date, with nothing between the one's figures and the other's label. */
  labels,
  headline,
  desk,
  paragraphs: rest.slice(0, -2),
  linkLabel: rest.at(-2) ?? "",
} as const;
