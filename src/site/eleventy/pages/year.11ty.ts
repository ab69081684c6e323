import { listedPages } from "../listed-pages.ts";

/** One page a year that has articles. */
export const data = listedPages("years", "year", "year.11ty.tsx");
