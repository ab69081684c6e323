import type { Words } from "./english.ts";

/** The words of the site in Persian. */
export const persian: Words = {
  skipToText: "رفتن به متن",
  desk: (name) => `سرویس ${name}`,
  moment: (jalali, gregorian, time) => `${jalali} (${gregorian})${time ? `، ساعت ${time}` : ""}`,
  updated: "به‌روزرسانی:",
  tags: "برچسب‌ها",
  frontDescription: (name) => `تازه‌ترین خبرهای روزنامهٔ ${name}.`,
  generated: (seconds) => `این صفحه در ${seconds} ثانیه تولید شد`,

  // Around every page, and on articles, fronts and lists.
  ownName: "فارسی",
  desks: "سرویس‌ها",
  path: "مسیر این صفحه",
  more: "بخش‌های دیگر روزنامه",
  corrections: "اصلاحیه‌ها",
  archive: "بایگانی",
  inFeedReader: "دنبال کردن در خبرخوان:",
  credit: "عکس:",
  readTranslation: "این خبر به فارسی",
  sendByMail: "فرستادن با ایمیل",
  moreFromDesk: (desk) => `خبرهای دیگر ${desk}`,
  previousArticle: "خبر پیشین",
  nextArticle: "خبر پسین",
  related: "خبرهای مرتبط پیشین",
  pageOf: (subject, page) => `${subject} – صفحهٔ ${page}`,
  listDescription: (subject, name) => `تازه‌ترین خبرهای ${subject} در روزنامهٔ ${name}.`,
  noArticles: "اکنون خبری در اینجا نیست.",
  older: (subject) => `خبرهای قدیمی‌تر: ${subject}`,
  newer: (subject) => `خبرهای تازه‌تر: ${subject}`,
  pages: "صفحه‌های دیگر",
  topic: "موضوع",

  // Corrections and retractions.
  correction: "اصلاحیه",
  corrected: "اصلاح‌شده:",
  retractedAt: "پس‌گرفته‌شده:",
  retracted: "پس‌گرفته‌شده:",
  articleRetracted: "این خبر پس گرفته شده است",
  allCorrections: "همهٔ اصلاحیه‌ها",
  correctionsDescription: (name) =>
    `آنچه روزنامهٔ ${name} اصلاح کرده یا پس گرفته است، تازه‌ترین در آغاز.`,
  noCorrections: "هنوز چیزی اصلاح نشده است.",
  olderCorrections: "اصلاحیه‌های قدیمی‌تر",
  newerCorrections: "اصلاحیه‌های تازه‌تر",

  // The archive by day, and the page for addresses without one.
  articleCount: (_count, figures) => `${figures} خبر`,
  dayDescription: (day, name) => `خبرهای ${day} در روزنامهٔ ${name}، به تفکیک سرویس.`,
  spanDescription: (span, gregorian, name) => `خبرهای ${span} (${gregorian}) در روزنامهٔ ${name}.`,
  archiveDescription: (name) => `همهٔ خبرهای روزنامهٔ ${name}، بر پایهٔ سال، ماه و روز.`,
  calendar: "روزهای ماه و شمار خبرهای هر روز.",
  otherDates: "پیش و پس از این",
  earlier: "پیش از این:",
  later: "پس از این:",
  notFound: "چنین صفحه‌ای وجود ندارد",
  notFoundText:
    "در این نشانی چیزی نیست. شاید نشانی اشتباه نوشته شده، یا پیوندی که شما را به اینجا آورد نادرست است.",
  toFront: (name) => `صفحهٔ نخست ${name}`,
};
