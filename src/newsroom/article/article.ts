import { languages } from "../../language/words/language.ts";
import { choice, flag, list, text, word } from "../../language/yaml/form.ts";
import { defaultsTo, group, optional, required, type Values } from "../../language/yaml/keys.ts";
import type { Masthead } from "../masthead/masthead.ts";
import { articleId, captionText, dated, momentIn, oneOfDesks, tagList } from "./article-forms.ts";

/**
 * Returns the keys of an article's front matter, each with the form of its value, the sentences that
 * editors' programs show at it, and an example where none follows from the form.
 *
 * A key is added here and nowhere else: the parser, `Article`, the JSON Schema and the snippets follow.
 * Each stands in `Article` under the name that an editor types, and under no other name anywhere.
 */
export function articleKeys({ language, desks, pictureCredits, timeZone }: Masthead) {
  const moment = momentIn(timeZone);
  return {
    /** Text: `0322596` and `322596` differ. */
    id: required(
      articleId,
      "The article's code: 1 to 12 Latin digits, never used twice.",
      "کد خبر: ۱ تا ۱۲ رقم لاتین، بی‌تکرار.",
      322596,
    ),
    /** The Jalali date as typed, with all that follows from it. */
    date: required(
      moment,
      "When it was published: the Jalali day, and the time if it is known.",
      "زمان انتشار: روز هجری شمسی، و ساعت اگر معلوم باشد.",
    ),
    desk: required(oneOfDesks(desks), "The desk that answers for it.", "سرویس خبر."),
    title: required(text(300), "The headline.", "تیتر."),
    kicker: optional(text(200), "The line above the headline.", "روتیتر."),
    deck: optional(
      text(1000),
      "The sentence or two below the headline.",
      "لید یا چکیده: یک یا دو جمله زیر تیتر.",
    ),
    byline: optional(text(200), "Who wrote it.", "نویسنده."),
    agency: optional(text(100), "The news agency that reported it.", "خبرگزاری.", "IRNA"),
    place: optional(text(100), "The city of the dateline.", "شهر محل خبر.", "Bishkek"),
    /** In the order typed; none twice. */
    tags: defaultsTo(
      [],
      tagList,
      "What it is about, between brackets, divided by Latin commas.",
      "برچسب‌ها، میان دو کروشه، با ویرگول لاتین.",
    ),
    lang: defaultsTo(
      language,
      choice(languages),
      "The language of the text; the newspaper's own if left out.",
      "زبان متن؛ اگر نباشد زبان روزنامه.",
    ),
    /** Never before `date`. */
    updated: optional(moment, "When the text last changed.", "زمان آخرین تغییر متن."),
    image: optional(
      group({
        /**
         * As the editor typed it, from the article's own folder, and once content is read with the
         * folders of the content before it: `content/1401/04/bridge.jpg`.
         */
        file: required(text(300), "The picture's file, beside the article.", "فایل عکس، کنار خبر."),
        alt: required(
          captionText(500),
          "What it shows, for those who can't see it.",
          "آنچه عکس نشان می‌دهد، برای کسی که آن را نمی‌بیند.",
        ),
        caption: optional(captionText(1000), "What stands below it.", "شرح عکس."),
        credit: {
          ...optional(text(200), "Who made it.", "عکاس."),
          required: pictureCredits === "required",
        },
      }),
      "The picture above the text.",
      "عکس بالای متن.",
    ),
    /** The other article names this one in turn. */
    translation: optional(
      word(),
      "The id of the same article in the other language.",
      "کد همین خبر به زبان دیگر.",
    ),
    /** In the order typed, none before `date`. */
    corrections: defaultsTo(
      [],
      list(
        dated(
          group({
            date: required(moment, "When it was put right.", "زمان اصلاح."),
            text: required(
              text(1000),
              "What was wrong and what is right.",
              "چه نادرست بود و درست آن چیست.",
            ),
          }),
        ),
      ),
      "What was put right after it was published.",
      "اصلاحیه‌ها پس از انتشار.",
    ),
    /** Its address stays, its text goes. Never before `date` or the last correction. */
    retracted: optional(
      dated(
        group({
          date: required(moment, "When it was withdrawn.", "زمان پس گرفتن خبر."),
          reason: required(
            text(1000),
            "Why, as readers are told it.",
            "دلیل، چنان که به خواننده گفته می‌شود.",
          ),
        }),
      ),
      "Why the article no longer stands.",
      "چرا خبر پس گرفته شد.",
    ),
    draft: defaultsTo(
      false,
      flag,
      "true keeps it out of every build but the preview.",
      "با true خبر تنها در پیش‌نمایش دیده می‌شود.",
    ),
    embargo: optional(
      moment,
      "Until then it is kept out of every build but the preview.",
      "تا این زمان خبر تنها در پیش‌نمایش دیده می‌شود.",
    ),
  };
}

export type ArticleKeys = ReturnType<typeof articleKeys>;

/** An article, checked: past `parseArticle` nothing about it is in doubt. */
export interface Article extends Values<ArticleKeys> {
  /** The file it came from: `content/1401/04/322596.md`. */
  readonly file: string;
}

/** A mistake that was put right, with the place of its date in the article's file. */
export type Correction = Article["corrections"][number];

/** A withdrawal, with the place of its date in the article's file. */
export type Retraction = NonNullable<Article["retracted"]>;

/** The picture of an article, as its front matter tells it. */
export type ArticleImage = NonNullable<Article["image"]>;

/** The text of an article as its file holds it, and where it starts. */
export interface ArticleText {
  /** Markdown, lines ended by `\n`. */
  readonly markdown: string;
  /** The line of the file, counted from 1, on which `markdown` starts. */
  readonly firstLine: number;
}
