import { english, type Words } from "./english.ts";
import type { Language } from "./language.ts";
import { persian } from "./persian.ts";

/** The words of each language. */
export const words: { readonly [L in Language]: Words } = { en: english, fa: persian };

/**
 * The labels of the slip's three facts, in Persian on every page, as Iranian news sites print them
 * and as the newspaper's former system did.
 */
export const slipLabels = { id: "کد خبر:", date: "تاریخ:", link: "لینک مطلب:" } as const;
