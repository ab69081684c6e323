import type { Words } from "./words.ts";

/** The words of the site in English. */
export const english: Words = {
  skipToText: "Skip to the text",
  desk: (name) => `${name} Desk`,
  moment: (jalali, gregorian, time) => `${jalali} (${gregorian})${time ? `, ${time}` : ""}`,
  updated: "Updated",
  tags: "Topics",
  frontDescription: (name) => `The news from ${name}, the newest first.`,
  generated: (seconds) => `Page generated in ${seconds} sec`,
};
