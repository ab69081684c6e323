import { listedPages } from "../listed-pages.ts";

/** One calendar a month that has articles. */
export const data = listedPages("months", "month", "month.11ty.tsx");
