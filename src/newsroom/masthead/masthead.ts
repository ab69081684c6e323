import type { Result } from "../../language/problem/problem.ts";
import { languages, type Language } from "../../language/words/language.ts";
import { choice, described, flag, list } from "../../language/yaml/form.ts";
import type { Located, Report } from "../../language/yaml/form.ts";
import { defaultsTo, group, optional, readForm, required } from "../../language/yaml/keys.ts";
import type { ReadKeys, Values } from "../../language/yaml/keys.ts";
import { parseYaml } from "../../language/yaml/parse-yaml.ts";
import { inEachLanguage, originForm, slugForm, timeZoneForm } from "./masthead-forms.ts";

const deskKeys = {
  /** `international` */
  slug: required(
    slugForm,
    "Its name in addresses and front matter.",
    "نام آن در نشانی‌ها و سربرگ خبر.",
  ),
  /** `International`, `بین‌الملل` */
  name: required(inEachLanguage(60), "Its name on the page.", "نام آن در صفحه."),
};

/** A desk (میز، سرویس): a department of the newspaper, as `desk:` in an article names it. */
export type Desk = Values<typeof deskKeys>;

/**
 * The keys of `content/masthead.yaml`, each with the form of its value, the sentences that editors'
 * programs show at it, and an example where none follows from the form.
 *
 * A key is added here and nowhere else: the parser, `Masthead` and the JSON Schema follow.
 */
const mastheadKeys = {
  /** `name: { en: Khabar, fa: خبر }` */
  name: required(inEachLanguage(60), "The newspaper's name.", "نام روزنامه."),
  address: required(
    originForm,
    "Where the site stands, without a slash at the end.",
    "نشانی سایت، بدون خط کج در پایان.",
    "https://khabar.example",
  ),
  /** The first edition is in it, too. */
  language: required(
    choice(languages),
    "The language of an article that names none.",
    "زبان خبری که زبانش را نمی‌گوید.",
  ),
  /** With one, every article appears in it; with more, in the edition of its language. */
  editions: optional(
    described(list(choice(languages)), { uniqueItems: true }),
    "The editions, each with its own front.",
    "نسخه‌ها، هر کدام با صفحهٔ اول خود.",
  ),
  /** A name of the IANA database. */
  timeZone: required(
    timeZoneForm,
    "The time zone of every date.",
    "منطقهٔ زمانی همهٔ تاریخ‌ها.",
    "Asia/Tehran",
  ),
  copyright: required(
    inEachLanguage(200),
    "The copyright line of each page.",
    "سطر حق نشر هر صفحه.",
  ),
  /** At least one. */
  desks: required(
    list(group(deskKeys), checkDesks),
    "The desks, in their order.",
    "سرویس‌ها، به ترتیب.",
  ),
  pictureCredits: defaultsTo(
    "required",
    choice(["required", "optional"]),
    "Whether a picture in front matter needs its credit.",
    "آیا عکس سربرگ نام عکاس می‌خواهد.",
  ),
  /** One picture for each desk, or the headline of each article. */
  sharePictures: defaultsTo(
    "desks",
    choice(["desks", "articles"]),
    "What shared links show that have no picture.",
    "عکس لینک‌هایی که خبرشان عکس ندارد.",
  ),
  /** `Page generated in 0/0053 sec`, as the old system said: with it, no two builds are alike. */
  generationTime: defaultsTo(
    false,
    flag,
    "Whether each page ends with the time it took.",
    "آیا هر صفحه زمان ساخته شدنش را می‌گوید.",
  ),
};

type MastheadKeys = typeof mastheadKeys;

/** The newspaper: what `content/masthead.yaml` says of it. */
export interface Masthead extends Omit<Values<MastheadKeys>, "editions"> {
  /** At least one; the first is in `language`. */
  readonly editions: readonly Edition[];
}

/** An edition: the newspaper's fronts, archive and feeds in one language. */
export interface Edition {
  readonly lang: Language;
  /** The start of its addresses: `/` for the first edition, `/fa/` or `/en/` for the other. */
  readonly root: string;
}

/** `content/masthead.yaml` as a whole. */
export const mastheadForm = group(mastheadKeys, checkEditions);

function checkEditions({ language, editions }: ReadKeys<MastheadKeys>, report: Report): void {
  if (language === undefined || editions === undefined) return;
  const known = new Set<Language>();
  for (const { value, range } of editions.value) {
    if (known.has(value)) {
      report({ rule: "edition-duplicate", details: { language: value } }, range);
    }
    known.add(value);
  }
  if (known.size > 0 && !known.has(language.value)) {
    report({ rule: "edition-language", details: { language: language.value } }, language.range);
  }
}

function checkDesks(desks: readonly Located<ReadKeys<typeof deskKeys>>[], report: Report): void {
  const known = new Set<string>();
  for (const { value: desk } of desks) {
    const { slug, name } = desk;
    if (slug && known.has(slug.value)) {
      report({ rule: "slug-duplicate", details: { slug: slug.value } }, slug.range);
    } else if (slug && name?.value.en && name.value.fa) known.add(slug.value);
  }
}

/**
 * Reads `content/masthead.yaml`.
 *
 * @param text - YAML, lines ended by `\n`, free of forbidden characters
 * @param file - its name in problems
 * @returns the masthead, or every problem of the file
 */
export function parseMasthead(text: string, file: string): Result<Masthead> {
  const yaml = parseYaml(text, { file, firstLine: 1 });
  const read = yaml.ok ? readForm(mastheadForm, yaml.value, file) : yaml;
  if (!read.ok) return read;
  // The edition in the newspaper's language comes first, and stands at `/`.
  const { language, editions = [] } = read.value;
  const others = editions.filter((lang) => lang !== language);
  const first = { lang: language, root: "/" };
  const rest = others.map((lang) => ({ lang, root: `/${lang}/` }));
  return { ok: true, value: { ...read.value, editions: [first, ...rest] } };
}

/** Returns the edition in which an article of a language appears: the only one, where there is one. */
export function editionOf({ editions }: Masthead, lang: Language): Edition {
  const edition = editions.find((candidate) => candidate.lang === lang) ?? editions[0];
  if (edition === undefined) throw new Error("a masthead has at least one edition");
  return edition;
}

/** Returns the edition in the other language, where the newspaper has two. */
export function otherEdition({ editions }: Masthead, { root }: Edition): Edition | undefined {
  return editions.find((candidate) => candidate.root !== root);
}
