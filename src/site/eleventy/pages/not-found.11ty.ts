import { listedPages } from "../listed-pages.ts";

/** What is shown where no page is, for each edition. */
export const data = listedPages("notFounds", "notFound", "not-found.11ty.tsx");
