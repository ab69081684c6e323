import { longestCorrection } from "../src/newsroom/article/read-corrections.ts";
import { limits, tagForm } from "../src/newsroom/article/schema.ts";
import type { Masthead } from "../src/newsroom/masthead/masthead.ts";
import { languages } from "../src/language/words/language.ts";
import { about, choice, flag, group, id, list, moment, text, word } from "./json-schema.ts";
import type { JsonSchema } from "./json-schema.ts";

// The build's schema, src/newsroom/article/schema.ts, reads keys one by one in code and is best read so. This
// describes the same keys for editors; limits and forms are the build's own, and a test holds the one
// against the other key by key.

/** The front matter of an article of a newspaper, as JSON Schema. */
export function describeArticle({
  desks,
  pictureCredits,
}: Pick<Masthead, "desks" | "pictureCredits">): JsonSchema {
  const slugs = desks.map(({ slug }) => slug);
  const needsCredit = pictureCredits === "required";
  const properties = {
    id: {
      ...id,
      ...about(
        "The article's code: 1 to 12 Latin digits, never used twice.",
        "کد خبر: ۱ تا ۱۲ رقم لاتین، بی‌تکرار.",
      ),
      examples: [322596],
    },
    date: {
      ...moment,
      ...about(
        "When it was published: the Jalali day, and the time if it is known.",
        "زمان انتشار: روز هجری شمسی، و ساعت اگر معلوم باشد.",
      ),
    },
    desk: { ...choice(slugs), ...about("The desk that answers for it.", "سرویس خبر.") },
    title: { ...text(limits.title), ...about("The headline.", "تیتر.") },
    kicker: { ...text(limits.kicker), ...about("The line above the headline.", "روتیتر.") },
    deck: {
      ...text(limits.deck),
      ...about("The sentence or two below the headline.", "لید یا چکیده: یک یا دو جمله زیر تیتر."),
    },
    byline: { ...text(limits.byline), ...about("Who wrote it.", "نویسنده.") },
    agency: {
      ...text(limits.agency),
      ...about("The news agency that reported it.", "خبرگزاری."),
      examples: ["IRNA"],
    },
    place: {
      ...text(limits.place),
      ...about("The city of the dateline.", "شهر محل خبر."),
      examples: ["Bishkek"],
    },
    tags: {
      type: "array",
      items: {
        ...text(limits.tag),
        pattern: tagPattern(),
        patternErrorMessage: "Words, starting with a letter or digit",
      },
      uniqueItems: true,
      ...about(
        "What it is about, between brackets, divided by Latin commas.",
        "برچسب‌ها، میان دو کروشه، با ویرگول لاتین.",
      ),
    },
    lang: {
      ...choice(languages),
      ...about(
        "The language of the text; the newspaper's own if left out.",
        "زبان متن؛ اگر نباشد زبان روزنامه.",
      ),
    },
    updated: { ...moment, ...about("When the text last changed.", "زمان آخرین تغییر متن.") },
    image: {
      ...group(
        {
          file: {
            ...text(limits.file),
            ...about("The picture's file, beside the article.", "فایل عکس، کنار خبر."),
          },
          alt: {
            ...text(limits.alt),
            ...about(
              "What it shows, for those who can't see it.",
              "آنچه عکس نشان می‌دهد، برای کسی که آن را نمی‌بیند.",
            ),
          },
          caption: { ...text(limits.caption), ...about("What stands below it.", "شرح عکس.") },
          credit: { ...text(limits.credit), ...about("Who made it.", "عکاس.") },
        },
        ["file", "alt", ...(needsCredit ? ["credit"] : [])],
      ),
      ...about("The picture above the text.", "عکس بالای متن."),
    },
    translation: {
      ...word,
      ...about("The id of the same article in the other language.", "کد همین خبر به زبان دیگر."),
    },
    corrections: {
      ...list(
        group(
          {
            date: { ...moment, ...about("When it was put right.", "زمان اصلاح.") },
            text: {
              ...text(longestCorrection),
              ...about("What was wrong and what is right.", "چه نادرست بود و درست آن چیست."),
            },
          },
          ["date", "text"],
        ),
      ),
      ...about("What was put right after it was published.", "اصلاحیه‌ها پس از انتشار."),
    },
    retracted: {
      ...group(
        {
          date: { ...moment, ...about("When it was withdrawn.", "زمان پس گرفتن خبر.") },
          reason: {
            ...text(longestCorrection),
            ...about("Why, as readers are told it.", "دلیل، چنان که به خواننده گفته می‌شود."),
          },
        },
        ["date", "reason"],
      ),
      ...about("Why the article no longer stands.", "چرا خبر پس گرفته شد."),
    },
    draft: {
      ...flag,
      ...about(
        "true keeps it out of every build but the preview.",
        "با true خبر تنها در پیش‌نمایش دیده می‌شود.",
      ),
    },
    embargo: {
      ...moment,
      ...about(
        "Until then it is kept out of every build but the preview.",
        "تا این زمان خبر تنها در پیش‌نمایش دیده می‌شود.",
      ),
    },
  } satisfies { readonly [key: string]: JsonSchema };
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Front matter of an article of Khabar",
    ...group(properties, ["id", "date", "desk", "title"]),
  };
}

/** White space around a tag is cut off before its form is looked at. */
function tagPattern(): string {
  return tagForm.source.replace(/^\^/, String.raw`^\s*`).replace(/\$$/, String.raw`\s*$$`);
}
