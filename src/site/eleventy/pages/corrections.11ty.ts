import { listedPages } from "../listed-pages.ts";

/** What was put right, in each edition, and the pages of that list. */
export const data = listedPages("corrections", "corrected", "corrections.11ty.tsx");
