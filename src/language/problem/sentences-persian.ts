import { formatNumber } from "../words/digits.ts";
import type { Sentences } from "./problem.ts";
import { formatCodePoint, isolate, quoteInPersian as quote } from "./quote.ts";
import { passingReasons, type Shape, type SyntaxReason, type YamlFeature } from "./rules.ts";

/**
 * The sentence of each rule in Persian, for editors who think in it. It says what the English one says.
 *
 * Text that an editor types in Latin letters (keys, names of files, examples) is isolated, so that
 * neither its own order nor that of the sentence is lost; numbers that are never typed are in Persian
 * digits.
 */
export const persianSentences: Sentences = {
  "content-missing": () =>
    `پوشهٔ ${isolate("content")} اینجا نیست؛ خبرها و ${isolate("masthead.yaml")} باید در آن باشند`,
  "content-empty": () => `اینجا هیچ خبری نیست؛ فایلی با نامی مانند ${isolate("322596.md")} بسازید`,
  "content-link": () => `پوشهٔ ${isolate("content")} پیوند نمادین است؛ خود پوشه را اینجا بگذارید`,
  "masthead-missing": () =>
    "این فایل وجود ندارد؛ در آن می‌آید که ناشر کیست، نشانی سایت چیست و سرویس‌ها کدام‌اند",

  "file-link": () => "این پیوند نمادین به جای دیگری است؛ خود فایل را اینجا بگذارید",
  "file-kind": ({ kind }) =>
    kind === "folder"
      ? "این پوشه است، اما نامش نام فایل است؛ نامش را عوض کنید"
      : `این ${kinds[kind]} است، نه فایل؛ آن را حذف کنید`,
  "file-name": ({ codePoint }) =>
    `در این نام نویسهٔ ${codePointOf(codePoint)} هست که دیده نمی‌شود؛ نام را عوض کنید`,
  "file-extension": ({ name }, repair) =>
    repair === undefined
      ? `جای ${quote(name)} اینجا نیست؛ اینجا فقط خبر (${isolate("*.md")})، عکس (${isolate("jpg, png, webp, avif")})، ${isolate("masthead.yaml")} و ${isolate("front.yaml")} جا دارد؛ آن را به جای دیگری ببرید`
      : `فایلی با این نام شناخته نیست؛ نام ${quote(name)} را به ${quote(repair)} تغییر دهید`,
  "file-size": ({ bytes, limit }) =>
    `حجم فایل ${kilobytes(bytes)} است؛ فایل خبر حداکثر ${kilobytes(limit)} است، پس آن را دو خبر کنید`,
  "file-unreadable": ({ reason }) =>
    `این خوانده نمی‌شود (${reasonsInPersian[reason] ?? isolate(reason)})؛ ${passingReasons.has(reason) ? "دوباره تلاش کنید" : "اجازهٔ دسترسی آن را بررسی کنید"}`,
  "file-encoding": ({ found }) =>
    found === "UTF-16"
      ? `فایل با کدگذاری ${isolate("UTF-16")} ذخیره شده است؛ آن را با ${isolate("UTF-8")} ذخیره کنید`
      : `این متن ${isolate("UTF-8")} نیست؛ فایل را با کدگذاری ${isolate("UTF-8")} ذخیره کنید`,
  "file-empty": () => "فایل خالی است؛ خبر را بنویسید یا فایل را حذف کنید",
  "file-line-end": () =>
    `این سطر فقط با نویسهٔ ${isolate("CR")} تمام می‌شود؛ فایل را با پایان سطر یونیکس (${isolate("LF")}) یا ویندوز (${isolate("CRLF")}) ذخیره کنید`,

  "character-control": ({ codePoint }) =>
    `اینجا نویسهٔ کنترلی ${codePointOf(codePoint)} هست؛ آن را حذف کنید`,
  "character-direction": ({ codePoint }) =>
    `اینجا نویسهٔ جهت‌دهی ${codePointOf(codePoint)} هست؛ آن را حذف کنید، متن دوزبانه بی آن هم درست چیده می‌شود`,
  "character-invisible": ({ codePoint }) =>
    `اینجا نویسه‌ای هست که دیده نمی‌شود، ${codePointOf(codePoint)}؛ آن را حذف کنید`,
  "character-invalid": ({ codePoint }) =>
    `${codePointOf(codePoint)} نویسه نیست؛ آن را حذف کنید یا آنچه منظور بود بنویسید`,

  "front-matter-missing": () =>
    `خبر با سربرگ شروع نمی‌شود؛ سطر اول ${isolate("---")} است، بعد ${isolate("id")}، ${isolate("date")}، ${isolate("desk")} و ${isolate("title")} می‌آیند و بعد دوباره ${isolate("---")}`,
  "front-matter-fence": ({ found }) =>
    `این سطر ${quote(found)} است؛ ${isolate("---")} بنویسید و نه چیز دیگر`,
  "front-matter-language": ({ language }) =>
    `سربرگ فقط ${isolate("YAML")} است؛ ${isolate("---")} را بدون ${quote(language)} بنویسید`,
  "front-matter-unclosed": () =>
    `سربرگی که اینجا شروع می‌شود پایان ندارد؛ زیر آخرین کلید، در سطری جدا، ${isolate("---")} بنویسید`,
  "front-matter-size": ({ limit }) =>
    `سربرگ بیش از ${kilobytes(limit)} است؛ آیا ${isolate("---")} زیر آن جا افتاده است؟`,
  "front-matter-syntax": ({ reason }) => syntaxSentences[reason],
  "front-matter-shape": ({ found }) =>
    `اینجا باید سطرهایی مانند ${quote("key: value")} باشد، نه ${shapes[found]}`,
  "front-matter-feature": ({ feature }) => featureSentences[feature],
  "front-matter-comment": ({ key }) =>
    `متن از ${isolate("#")} به بعد از دست می‌رفت؛ همهٔ مقدار ${isolate(key)} را میان دو نشان نقل‌قول بگذارید`,

  "key-missing": ({ key }) =>
    `${isolate(key)} جا افتاده است؛ سطر ${quote(`${key}: …`)} را اضافه کنید`,
  "key-unknown": ({ key }, repair) =>
    `کلید ${quote(key)} شناخته نیست${orElse(repair, "سطر را حذف کنید")}`,
  "key-duplicate": ({ key }) => `${quote(key)} دو بار آمده است؛ یکی را حذف کنید`,

  "value-shape": ({ key, expected, found }) =>
    `${isolate(key)} باید ${shapes[expected]} باشد${expected === "list" ? `، مانند ${isolate("[one, two]")}` : ""}، نه ${shapes[found]}`,
  "value-empty": ({ key }) => `${isolate(key)} مقدار ندارد؛ مقداری بنویسید یا سطر را حذف کنید`,
  "value-lines": ({ key }) => `${isolate(key)} باید در یک سطر باشد؛ آن را بدون شکستن سطر بنویسید`,
  "value-length": ({ key, length, limit }) =>
    `${isolate(key)} ${digits(length)} نویسه دارد؛ حداکثر ${digits(limit)} نویسه مجاز است، پس کوتاه‌ترش کنید`,
  "value-choice": ({ key, value, choices }, repair) =>
    `${isolate(key)} نمی‌تواند ${quote(value)} باشد${orElse(repair, `یکی از این‌هاست: ${isolate(choices.join(", "))}`)}`,

  "id-form": ({ id }, repair) =>
    `${isolate("id")} باید ${digits(1)} تا ${digits(12)} رقم لاتین باشد، نه ${quote(id)}${orElse(repair, undefined)}`,
  "id-duplicate": ({ id, other }) =>
    `کد ${quote(id)} از آنِ ${isolate(other)} هم هست؛ به یکی از این دو ${isolate("id")} دیگری بدهید`,

  "date-form": ({ text }, repair) =>
    `${quote(text)} تاریخ نیست؛ روز هجری شمسی مانند ${isolate("1401/4/6")} بنویسید، و اگر ساعت معلوم است پس از آن ساعتی مانند ${isolate("19:41")}${orElse(repair, undefined)}`,
  "date-gregorian": ({ text }, repair) =>
    `${quote(text)} تاریخ میلادی است؛ تاریخ هجری شمسی را بنویسید${repair === undefined ? "" : `: ${isolate(repair)}`}`,
  "date-year": ({ year, first, last }) =>
    `سال ${digits(year)} بیرون از تقویم است، که از ${digits(first)} تا ${digits(last)} است`,
  "date-month": ({ month }) => `ماه ${digits(month)} وجود ندارد؛ سال ${digits(12)} ماه دارد`,
  "date-day": ({ year, month, day, days }) =>
    `روز ${digits(year)}/${digits(month)}/${digits(day)} وجود ندارد؛ آن ماه ${digits(days)} روز دارد`,
  "time-form": ({ text }) =>
    `${quote(text)} ساعت نیست؛ از ${isolate("00:00")} تا ${isolate("23:59")} بنویسید`,
  "time-skipped": ({ time, until }, repair) =>
    `ساعت ${isolate(time)} در آن روز وجود نداشت: ساعت را به ${isolate(until)} جلو کشیدند${orElse(repair, undefined)}`,
  "updated-early": ({ updated, date }) =>
    `${isolate("updated")} (${isolate(updated)}) پیش از ${isolate("date")} (${isolate(date)}) است؛ یکی از این دو را درست کنید`,
  "moment-early": ({ key, moment, otherKey, other }) =>
    `${isolate(key)} (${isolate(moment)}) پیش از ${isolate(otherKey)} (${isolate(other)}) است؛ یکی از این دو را درست کنید`,
  "moment-future": ({ key, moment }) =>
    `${isolate(key)} (${isolate(moment)}) هنوز نرسیده است؛ زمان انجام آن را بنویسید`,
  "text-changed": ({ key }) =>
    `${key === undefined ? "متن" : isolate(key)} پس از انتشار تغییر کرده است؛ ${isolate("corrections")} را بیفزایید، یا اگر چیزی نادرست نبود ${isolate("updated")} را`,

  "desk-unknown": ({ desk }, repair) =>
    `سرویس ${quote(desk)} شناخته نیست${orElse(repair, `یکی از سرویس‌های ${isolate("masthead.yaml")} را بنویسید`)}`,
  "translation-unknown": ({ id }, repair) =>
    `خبری با کد ${quote(id)} نیست${orElse(repair, `${isolate("id")} همین خبر به زبان دیگر را بنویسید`)}`,
  "translation-language": ({ id, lang }) =>
    `خبر ${quote(id)} هم به ${lang === "fa" ? "فارسی" : "انگلیسی"} است؛ ترجمه به زبان دیگر است`,
  "translation-one-way": ({ id, file, own }) =>
    `خبر ${quote(id)} از این خبر نام نمی‌برد؛ ${quote(`translation: ${own}`)} را در ${isolate(file)} بنویسید`,
  "tag-duplicate": ({ tag }) => `برچسب ${quote(tag)} دو بار آمده است؛ یکی را حذف کنید`,
  "tag-twin": ({ tag, other }) =>
    `برچسب ${quote(tag)} بیشتر ${quote(other)} نوشته شده است و نشانی هر دو یکی است؛ آن را به یک شکل بنویسید`,
  "tag-comma": ({ tag }) =>
    `برچسب ${quote(tag)} ویرگول دارد؛ برچسب‌ها را با ویرگول لاتین از هم جدا کنید، مانند ${isolate("[Iran, Kyrgyzstan]")}`,
  "tag-form": ({ tag }) =>
    `برچسب ${quote(tag)} در نشانی جا نمی‌گیرد؛ واژه بنویسید، با حرف یا رقم در آغاز`,

  "address-form": ({ address }, repair) =>
    `${quote(address)} نشانی سایت نیست؛ باید ${isolate("https://")} و نام میزبان باشد، مانند ${isolate("https://khabar.example")}${orElse(repair, undefined)}`,
  "time-zone-unknown": ({ timeZone }, repair) =>
    `منطقهٔ زمانی ${quote(timeZone)} شناخته نیست${orElse(repair, `نامی مانند ${isolate("Asia/Tehran")} بنویسید`)}`,
  "slug-form": ({ slug }, repair) =>
    `${quote(slug)} در نشانی جا نمی‌گیرد؛ حروف کوچک لاتین، رقم و خط تیره بنویسید${orElse(repair, undefined)}`,
  "slug-duplicate": ({ slug }) => `نام لاتین دو سرویس ${quote(slug)} است؛ یکی از آن‌ها را عوض کنید`,
  "slug-reserved": ({ slug }) =>
    `نشانی ${isolate(`/${slug}/`)} از آنِ صفحهٔ دیگری است؛ نام لاتین دیگری برگزینید`,
  "edition-language": ({ language }) =>
    `زبان روزنامه، ${quote(language)}، در میان نسخه‌هایش نیست؛ آن را به نسخه‌ها اضافه کنید`,
  "edition-duplicate": ({ language }) => `نسخهٔ ${quote(language)} دو بار آمده است؛ یکی را حذف کنید`,
  "edition-empty": ({ language }) =>
    `نسخهٔ ${quote(language)} خبری ندارد؛ خبری با ${quote(`lang: ${language}`)} بنویسید یا نسخه را حذف کنید`,

  "pin-unknown": ({ id }, repair) =>
    `خبری با کد ${quote(id)} نیست${orElse(repair, "کد خبری را بنویسید که هست، یا سطر را حذف کنید")}`,
  "pin-duplicate": ({ id }) => `خبر ${quote(id)} دو بار سنجاق شده است؛ یکی را حذف کنید`,
  "pin-lead": ({ id, other }) =>
    `خبر اول همین حالا ${quote(other)} است؛ اندازهٔ ${quote(id)} را ${isolate("large")} یا ${isolate("small")} بنویسید`,

  "pin-retracted": ({ id }) =>
    `خبر ${quote(id)} پس گرفته شده است و در هیچ صفحهٔ نخستی نمی‌آید؛ آن را از این فهرست حذف کنید`,

  "withheld-late": ({ key, until }) =>
    until === undefined
      ? `این خبر منتشر شده است؛ سطر ${isolate(key)} را حذف کنید، یا خبر را با ${isolate("retracted")} پس بگیرید`
      : `این خبر پیش از ساعت انتشارش (${isolate(until)}) منتشر شده است؛ سطر ${isolate(key)} را حذف کنید، یا خبر را با ${isolate("retracted")} پس بگیرید`,
  "withheld-all": ({ count }) =>
    `چیزی برای انتشار نیست: ${digits(count)} خبر هست و همه پیش‌نویس‌اند یا ساعت انتشارشان نرسیده است؛ ${isolate("npm start")} آن‌ها را نشان می‌دهد`,
  "withheld-leak": ({ found, output }) =>
    `هنوز زمان انتشار این خبر نرسیده است، ولی ${quote(found)} از آن در ${isolate(output)} می‌آمد؛ آن را از آنچه منتشر می‌شود بردارید`,

  "body-empty": () => "خبر متن ندارد؛ متن را زیر سربرگ بنویسید",
  "body-depth": ({ limit }) =>
    `فهرست‌ها، نقل‌قول‌ها یا تأکیدها اینجا بیش از ${digits(limit)} لایه تودرتو هستند؛ متن را ساده‌تر کنید`,
  "body-links": ({ limit }) =>
    `از اینجا به بعد، لینک‌های ارجاعی بیش از ${digits(limit)} نویسه نشانی اضافه می‌کنند؛ لینک‌های کمتر یا کوتاه‌تر بگذارید`,
  "table-row": ({ cells, columns }) =>
    `این ردیف ${digits(cells)} خانه دارد و سرستون جدول ${digits(columns)} و بقیه از دست می‌رفت؛ خانه‌ها را کم کنید یا به سرستون بیفزایید`,
  "link-address": ({ address, meant }) =>
    `لینک نمی‌تواند به ${quote(address)} برود${orElse(meant, `نشانی با ${isolate("https:")}، ${isolate("http:")}، ${isolate("mailto:")}، ${isolate("/")} یا ${isolate("#")} شروع می‌شود`)}`,

  "picture-form": ({ address }) =>
    `نام ${quote(address)} به این شکل خوانده نمی‌شود؛ آن را میان دو نشان ${isolate("<")} و ${isolate(">")} بگذارید، مانند ${isolate("![A bridge](<a bridge.jpg>)")}`,
  "picture-address": ({ address }) =>
    `عکس فایلی کنار خبر است، مانند ${isolate("bridge.jpg")}، نه ${quote(address)}؛ فایل را در ${isolate("content/")} بگذارید و نامش را بنویسید`,
  "picture-outside": ({ address }) =>
    `${quote(address)} از ${isolate("content/")} بیرون می‌رود؛ عکس را کنار خبر بگذارید و نامش را بنویسید`,
  "picture-missing": ({ address, meant }) =>
    `عکس ${quote(address)} اینجا نیست${orElse(meant, "فایل را کنار خبر بگذارید یا نامش را درست کنید")}`,
  "picture-extension": ({ name }) =>
    `عکس‌هایی از نوع ${quote(name)} پذیرفته نیست؛ آن را ${pictureKinds} ذخیره کنید`,
  "picture-alt": () =>
    `عکس برای خوانندگانی که آن را نمی‌بینند شرحی ندارد؛ بنویسید چه نشان می‌دهد، مانند ${isolate("![A bridge at night](bridge.jpg)")}`,
  "picture-place": () => "عکس در بند خودش تنها می‌ایستد؛ پیش و پس از آن یک سطر خالی بگذارید",
  "picture-size": ({ bytes, limit }) =>
    `حجم فایل عکس ${megabytes(bytes)} است؛ آن را کوچک‌تر ذخیره کنید، حداکثر ${megabytes(limit)}`,
  "picture-content": ({ found }) =>
    `نام فایل هرچه باشد، محتوای آن ${contentsInPersian[found] ?? isolate(found)} است؛ به جای آن عکس ${pictureKinds} بگذارید`,
  "picture-small": ({ width, height, least }) =>
    `عکس ${digits(width)} در ${digits(height)} پیکسل است؛ عکسی با دست‌کم ${digits(least)} پیکسل در هر سو بردارید`,
  "picture-large": ({ width, height, megapixels }) =>
    `عکس ${digits(width)} در ${digits(height)} پیکسل است؛ آن را کوچک‌تر ذخیره کنید، حداکثر ${digits(megapixels)} مگاپیکسل`,
  "picture-moving": () => "عکس متحرک است؛ تنها همان تصویری را ذخیره کنید که منظور است",
  "picture-broken": ({ file }) =>
    `عکس ${quote(file)} تا پایان خوانده نمی‌شود؛ دوباره آن را ذخیره یا اینجا کپی کنید`,

  "title-long": ({ length, limit }) =>
    `تیتر ${digits(length)} نویسه دارد؛ بیش از ${digits(limit)} نویسه در جست‌وجو و هم‌رسانی بریده می‌شود`,
  "tags-none": () => `خبر برچسبی ندارد؛ سطری مانند ${quote("tags: [Iran, Kyrgyzstan]")} اضافه کنید`,
  "date-future": ({ date }) =>
    `تاریخ (${isolate(date)}) هنوز نرسیده است و خبر همین حالا منتشر می‌شود؛ برای نگه داشتن آن ${quote(`embargo: ${date}`)} اضافه کنید`,
  "quote-straight": ({ found }, repair) =>
    `${found === '"' ? "این نشان نقل‌قول" : "این آپاستروف"} راست است و بقیهٔ نشان‌های خبر نه${orElse(repair, "آن را مانند بقیه بنویسید")}`,
  "word-doubled": ({ word }) => `${quote(word)} پشت سر هم دو بار آمده است؛ یکی را حذف کنید`,
  "weekday-wrong": ({ weekday, date }, repair) =>
    `${quote(date)} ${quote(weekday)} نیست${orElse(repair, "یکی از این دو را درست کنید")}`,
  "letter-arabic": ({ word }, repair) =>
    `${quote(word)} با «ي» یا «ك» عربی نوشته شده است${orElse(repair, "«ی» و «ک» بنویسید")}`,
  "link-empty": () => "لینک متنی ندارد؛ میان دو کروشه بنویسید به کجا می‌رود",
  "name-twin": ({ name, other }) =>
    `این خبر ${quote(name)} را ${quote(other)} هم نوشته است؛ یکی را برگزینید`,
};

// Some details of problems are phrases in English, made where the mistake was found. A phrase without
// a translation here is an error code of the system, and stays as it is.

/** The reason why a file can't be read, as `file-unreadable` names it. */
const reasonsInPersian: { readonly [reason: string]: string } = {
  "permission denied": "اجازهٔ دسترسی نیست",
  "it has just been changed": "همین حالا تغییر کرده است",
  "it has just been deleted": "همین حالا حذف شده است",
  "it is being written to all the time": "پی‌درپی در حال نوشته شدن است",
};

/** The content found in place of a picture, as `picture-content` names it. */
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

const shapes: { readonly [S in Shape]: string } = {
  text: "متن",
  list: "فهرست",
  group: "گروهی از کلیدها",
  nothing: "خالی",
};

const kinds = { socket: "سوکت", pipe: "لوله", device: "دستگاه" } as const;

const pictureKinds = `${isolate("JPEG")}، ${isolate("PNG")}، ${isolate("WebP")} یا ${isolate("AVIF")}`;

const betweenQuotes = "همهٔ مقدار را میان دو نشان نقل‌قول بگذارید";

const syntaxSentences: { readonly [R in SyntaxReason]: string } = {
  colon: `مقدار، دونقطه و فاصله دارد؛ ${betweenQuotes}، مانند ${isolate('"…: …"')}`,
  quote: "نشان نقل‌قولی که اینجا باز می‌شود بسته نشده است؛ آن را در همین سطر ببندید",
  "after quote": `پس از بسته شدن نقل‌قول یا کروشه متن آمده است؛ ${betweenQuotes}`,
  escape: `${isolate("\\")} میان ${isolate('"…"')} معنای ویژه دارد؛ دو تا بنویسید یا ${isolate("'…'")} به کار ببرید`,
  tab: "سطر با جهش (تب) شروع می‌شود؛ فاصله بگذارید",
  indent: "آغاز این سطر با سطرهای کناری هم‌تراز نیست؛ آن را هم‌تراز کنید",
  bracket: "کروشه‌ای که اینجا باز می‌شود بسته نشده است؛ آن را در همین سطر ببندید",
  key: `اینجا باید ${quote("key: value")} باشد، با دونقطه و فاصله پس از کلید`,
  depth: "کروشه‌ها یا تورفتگی‌ها اینجا بیش از اندازه تودرتو هستند؛ ساده‌تر بنویسید",
  start: `مقدار نمی‌تواند با این نویسه شروع شود؛ ${betweenQuotes}`,
  other: `این سطر ${quote("key: value")} خوانده نمی‌شود؛ ${betweenQuotes}`,
};

const featureSentences: { readonly [F in YamlFeature]: string } = {
  anchor: `مقدار نمی‌تواند با ${isolate("&")} شروع شود؛ ${betweenQuotes}`,
  alias: `مقدار نمی‌تواند با ${isolate("*")} شروع شود؛ ${betweenQuotes}`,
  "merge key": `${isolate("<<")} کلید نیست؛ هر کلید را جداگانه بنویسید`,
  tag: `مقدار نمی‌تواند با ${isolate("!")} شروع شود؛ ${betweenQuotes}`,
  directive: `سطر سربرگ نمی‌تواند با ${isolate("%")} شروع شود؛ آن را حذف کنید`,
  "second document": "اینجا سربرگ برای برنامه تمام می‌شود، اما خبر ادامه دارد؛ این سطر را حذف کنید",
};

function digits(number: number): string {
  return formatNumber(number, "fa");
}

function orElse(repair: string | undefined, hint: string | undefined): string {
  if (repair !== undefined) return `؛ آیا منظور ${quote(repair)} بود؟`;
  return hint === undefined ? "" : `؛ ${hint}`;
}

function codePointOf(codePoint: number): string {
  return isolate(formatCodePoint(codePoint));
}

function kilobytes(bytes: number): string {
  return `${digits(Math.ceil(bytes / 1024))} کیلوبایت`;
}

function megabytes(bytes: number): string {
  return `${digits(Math.ceil(bytes / 1024 / 1024))} مگابایت`;
}
