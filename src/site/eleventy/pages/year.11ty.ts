import { listedPages } from "../listed-pages.ts";

export { render } from "../listed-pages.ts";

/** One page a year that has articles. */
export const data = listedPages("years", "year", "year.11ty.tsx");
