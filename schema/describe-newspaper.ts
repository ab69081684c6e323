import {
  longestCopyright,
  longestName,
  reservedSlug,
} from "../src/newsroom/masthead/parse-masthead.ts";
import { languages } from "../src/language/words/language.ts";
import { about, choice, flag, group, id, inEachLanguage, list, word } from "./json-schema.ts";
import type { JsonSchema } from "./json-schema.ts";

const $schema = "http://json-schema.org/draft-07/schema#";

/** `content/masthead.yaml`, as JSON Schema. */
export const mastheadSchema: JsonSchema = {
  $schema,
  title: "The masthead of a newspaper of Khabar",
  ...group(
    {
      name: { ...inEachLanguage(longestName), ...about("The newspaper's name.", "نام روزنامه.") },
      address: {
        type: "string",
        maxLength: 200,
        pattern: "^https://[^/?#\\s]+$",
        patternErrorMessage: "https:// and a host, like https://khabar.example",
        ...about(
          "Where the site stands, without a slash at the end.",
          "نشانی سایت، بدون خط کج در پایان.",
        ),
        examples: ["https://khabar.example"],
      },
      language: {
        ...choice(languages),
        ...about("The language of an article that names none.", "زبان خبری که زبانش را نمی‌گوید."),
      },
      editions: {
        ...list(choice(languages)),
        uniqueItems: true,
        ...about("The editions, each with its own front.", "نسخه‌ها، هر کدام با صفحهٔ اول خود."),
      },
      timeZone: {
        ...word,
        ...about("The time zone of every date.", "منطقهٔ زمانی همهٔ تاریخ‌ها."),
        examples: ["Asia/Tehran"],
      },
      copyright: {
        ...inEachLanguage(longestCopyright),
        ...about("The copyright line of each page.", "سطر حق نشر هر صفحه."),
      },
      desks: {
        ...list(
          group(
            {
              slug: {
                type: ["string", "number"],
                pattern: "^\\s*[a-z0-9]+(?:-[a-z0-9]+)*\\s*$",
                patternErrorMessage: "Latin letters in lower case, digits and single hyphens",
                maxLength: 200,
                not: { pattern: reservedSlug.source },
                ...about(
                  "Its name in addresses and front matter.",
                  "نام آن در نشانی‌ها و سربرگ خبر.",
                ),
              },
              name: {
                ...inEachLanguage(longestName),
                ...about("Its name on the page.", "نام آن در صفحه."),
              },
            },
            ["slug", "name"],
          ),
        ),
        ...about("The desks, in their order.", "سرویس‌ها، به ترتیب."),
      },
      pictureCredits: {
        ...choice(["required", "optional"]),
        ...about(
          "Whether a picture in front matter needs its credit.",
          "آیا عکس سربرگ نام عکاس می‌خواهد.",
        ),
      },
      sharePictures: {
        ...choice(["desks", "articles"]),
        ...about(
          "What shared links show that have no picture.",
          "عکس لینک‌هایی که خبرشان عکس ندارد.",
        ),
      },
      generationTime: {
        ...flag,
        ...about(
          "Whether each page ends with the time it took.",
          "آیا هر صفحه زمان ساخته شدنش را می‌گوید.",
        ),
      },
    },
    ["name", "address", "language", "timeZone", "copyright", "desks"],
  ),
};

/** `content/front.yaml`, as JSON Schema. */
export const frontSchema: JsonSchema = {
  $schema,
  title: "The front of a newspaper of Khabar",
  ...group(
    {
      stories: {
        ...list(
          group(
            {
              id: { ...id, ...about("The article's id.", "کد خبر.") },
              size: {
                ...choice(["lead", "large", "small"]),
                ...about(
                  "How much room it takes; large unless given.",
                  "اندازهٔ آن؛ اگر نباشد large.",
                ),
              },
            },
            ["id"],
          ),
        ),
        ...about(
          "The stories that come first, in this order.",
          "خبرهایی که اول می‌آیند، به این ترتیب.",
        ),
      },
    },
    ["stories"],
  ),
};
