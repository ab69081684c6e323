import { listedPages } from "../listed-pages.ts";

/** The front of each edition. */
export const data = listedPages("fronts", "front", "front.11ty.tsx");
