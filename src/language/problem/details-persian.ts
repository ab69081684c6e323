import { isolate } from "./quote.ts";

// Some details of problems are phrases in English, made where the mistake was found. What is not here
// is a code of the machine, which stays as it is.

/** Why a file can't be read, as `file-unreadable` tells it. */
export const reasonsInPersian: { readonly [reason: string]: string } = {
  "permission denied": "اجازهٔ دسترسی نیست",
  "it has just been changed": "همین حالا تغییر کرده است",
  "it has just been deleted": "همین حالا حذف شده است",
  "it is being written to all the time": "پی‌درپی در حال نوشته شدن است",
};

/** What a file holds in place of a picture, as `picture-content` tells it. */
export const contentsInPersian: { readonly [found: string]: string } = {
  "a GIF": `تصویر ${isolate("GIF")}`,
  "a TIFF or a camera's raw picture": `تصویر ${isolate("TIFF")} یا عکس خام دوربین`,
  "a Photoshop document": `سند ${isolate("Photoshop")}`,
  "a JPEG XL": `تصویر ${isolate("JPEG XL")}`,
  "a JPEG 2000": `تصویر ${isolate("JPEG 2000")}`,
  "an icon (ICO)": `آیکون (${isolate("ICO")})`,
  "a PDF": `سند ${isolate("PDF")}`,
  "a ZIP archive or a document": `بستهٔ ${isolate("ZIP")} یا سند`,
  "a pointer to a file that Git LFS did not fetch": `نشانی فایلی که ${isolate("Git LFS")} نگرفته است`,
  "a HEIC": `عکس ${isolate("HEIC")}`,
  "a film": "فیلم",
  "a BMP": `تصویر ${isolate("BMP")}`,
  "something other than a picture": "چیزی جز عکس",
  "a web page (HTML)": `صفحهٔ وب (${isolate("HTML")})`,
  SVG: `تصویر ${isolate("SVG")}`,
  text: "متن",
  nothing: "خالی",
};
