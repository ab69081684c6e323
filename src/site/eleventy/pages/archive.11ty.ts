import { listedPages } from "../listed-pages.ts";

/** The list of years of each edition. */
export const data = listedPages("archives", "archive", "archive.11ty.tsx");
