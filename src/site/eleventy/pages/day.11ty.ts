import { listedPages } from "../listed-pages.ts";

/** One page a day that has articles. */
export const data = listedPages("days", "day", "day.11ty.tsx");
