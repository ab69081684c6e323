import { listedPages } from "../listed-pages.ts";

/** The fronts of desks and tags, and the pages of their lists. */
export const data = listedPages("lists", "list", "list.11ty.tsx");
