import type { Words } from "./words.ts";

/** The words of the site in Persian. */
export const persian: Words = {
  skipToText: "رفتن به متن",
  desk: (name) => `سرویس ${name}`,
  moment: (jalali, gregorian, time) => `${jalali} (${gregorian})${time ? `، ساعت ${time}` : ""}`,
  updated: "به‌روزرسانی:",
  tags: "برچسب‌ها",
  frontDescription: (name) => `تازه‌ترین خبرهای روزنامهٔ ${name}.`,
  generated: (seconds) => `این صفحه در ${seconds} ثانیه تولید شد`,
};
