/**
 * Every rule that content is held to, with the details its sentence is made from.
 *
 * The key is the rule's id, printed at the end of each message. A rule needs five things: its line
 * here, its row in `rules` below, its sentences in `sentences.ts` and `sentences-persian.ts`, and a
 * site in `tests/sites/invalid/` named after it. The type checker asks for the first four, a test for
 * the last.
 */
export interface RuleDetails {
  "content-missing": object;
  "content-empty": object;
  "content-link": object;
  "masthead-missing": object;

  "file-link": object;
  "file-kind": { kind: "socket" | "pipe" | "device" | "folder" };
  "file-name": { codePoint: number };
  "file-extension": { name: string };
  "file-size": { bytes: number; limit: number };
  "file-unreadable": { reason: string };
  "file-encoding": { found: "UTF-16" | "bytes" };
  "file-empty": object;
  "file-line-end": object;

  "character-control": { codePoint: number };
  "character-direction": { codePoint: number };
  "character-invisible": { codePoint: number };
  "character-invalid": { codePoint: number };

  "front-matter-missing": object;
  "front-matter-fence": { found: string };
  "front-matter-language": { language: string };
  "front-matter-unclosed": object;
  "front-matter-size": { limit: number };
  "front-matter-syntax": { reason: SyntaxReason };
  "front-matter-shape": { found: Shape };
  "front-matter-feature": { feature: YamlFeature };
  "front-matter-comment": { key: string };

  "key-missing": { key: string };
  "key-unknown": { key: string };
  "key-duplicate": { key: string };

  "value-shape": { key: string; expected: Shape; found: Shape };
  "value-empty": { key: string };
  "value-lines": { key: string };
  "value-length": { key: string; length: number; limit: number };
  "value-choice": { key: string; value: string; choices: readonly string[] };

  "id-form": { id: string };
  "id-duplicate": { id: string; other: string };

  "date-form": { text: string };
  "date-gregorian": { text: string };
  "date-year": { year: number; first: number; last: number };
  "date-month": { month: number };
  "date-day": { year: number; month: number; day: number; days: number };
  "time-form": { text: string };
  "time-skipped": { time: string; until: string };
  "updated-early": { updated: string; date: string };
  "moment-early": { key: string; moment: string; otherKey: string; other: string };
  "moment-future": { key: string; moment: string };
  "text-changed": { key?: "title" | "kicker" | "deck" | "byline" };

  "desk-unknown": { desk: string };
  "translation-unknown": { id: string };
  "translation-language": { id: string; lang: string };
  "translation-one-way": { id: string; file: string; own: string };
  "tag-duplicate": { tag: string };
  "tag-twin": { tag: string; other: string };
  "tag-comma": { tag: string };
  "tag-form": { tag: string };

  "address-form": { address: string };
  "time-zone-unknown": { timeZone: string };
  "slug-form": { slug: string };
  "slug-duplicate": { slug: string };
  "slug-reserved": { slug: string };
  "edition-language": { language: string };
  "edition-duplicate": { language: string };
  "edition-empty": { language: string };

  "pin-unknown": { id: string };
  "pin-duplicate": { id: string };
  "pin-lead": { id: string; other: string };
  "pin-retracted": { id: string };

  "withheld-late": { key: "draft" | "embargo"; until?: string };
  "withheld-all": { count: number };
  "withheld-leak": { found: string; output: string };

  "body-empty": object;
  "body-depth": { limit: number };
  "body-links": { limit: number };
  "table-row": { cells: number; columns: number };
  "link-address": { address: string; meant?: string };

  "picture-form": { address: string };
  "picture-address": { address: string };
  "picture-outside": { address: string };
  "picture-missing": { address: string; meant?: string };
  "picture-extension": { name: string };
  "picture-alt": object;
  "picture-place": object;
  "picture-size": { bytes: number; limit: number };
  "picture-content": { found: string };
  "picture-small": { width: number; height: number; least: number };
  "picture-large": { width: number; height: number; megapixels: number };
  "picture-moving": object;
  "picture-broken": { file: string };

  "title-long": { length: number; limit: number };
  "tags-none": object;
  "date-future": { date: string };
  "quote-straight": { found: string };
  "word-doubled": { word: string };
  "weekday-wrong": { weekday: string; date: string };
  "letter-arabic": { word: string };
  "link-empty": object;
  "name-twin": { name: string; other: string };
}

/** The id of a rule, as printed behind its message. */
export type RuleId = keyof RuleDetails;

/** The shape of a YAML value, as an editor sees it. */
export type Shape = "text" | "list" | "group" | "nothing";

/** Features of YAML that an editor never needs and a stranger could abuse. */
export type YamlFeature =
  "anchor" | "alias" | "merge key" | "tag" | "directive" | "second document";

/** Why front matter is not YAML, in the terms of what the editor typed. */
export type SyntaxReason =
  | "colon"
  | "quote"
  | "after quote"
  | "escape"
  | "tab"
  | "indent"
  | "bracket"
  | "key"
  | "depth"
  | "start"
  | "other";

/** A mistake keeps the newspaper from being published; a warning does not. */
export type Severity = "mistake" | "warning";

interface Rule {
  readonly severity: Severity;
  /** One sentence of the manual: what is asked for, and why. */
  readonly about: string;
  /**
   * Whether `khabar check --fix` may write the repair: where nothing but one thing can be meant. It
   * still writes none that would change a word.
   */
  readonly isSafe?: true;
}

/** The manual's sentence on each rule. `docs/rules.md` is made from this table. */
export const rules: { readonly [R in RuleId]: Rule } = {
  "content-missing": mistake("The newspaper's folder, `content/`, exists."),
  "content-empty": mistake(
    "There is at least one article: an empty folder is a failed checkout more often than a newspaper without news.",
  ),
  "content-link": mistake(
    "`content/` is a folder, not a link: a link could publish what lies outside the newspaper.",
  ),
  "masthead-missing": mistake(
    "`content/masthead.yaml` says who publishes, where, and with which desks.",
  ),

  "file-link": mistake(
    "Files and folders in `content/` are no links: a link could publish what lies outside the newspaper.",
  ),
  "file-kind": mistake("An article is a regular file."),
  "file-name": mistake("Names of files and folders hold no invisible or control characters."),
  "file-extension": mistake(
    "`content/` holds articles named `*.md`, pictures, `masthead.yaml` and `front.yaml`, nothing else, so that nothing is skipped silently.",
  ),
  "file-size": mistake("An article's file has at most 512 KiB."),
  "file-unreadable": mistake("Every file and folder can be read."),
  "file-encoding": mistake("Files are saved as UTF-8."),
  "file-empty": mistake("An article's file is not empty."),
  "file-line-end": mistake(
    "Lines end as on Linux, macOS or Windows, not with a lone carriage return.",
  ),

  "character-control": mistake("Text holds no control characters."),
  "character-direction": mistake(
    "Text holds no characters that force a direction (U+202A to U+202E, U+2066 to U+2069): they can make a line read as what it is not, and Khabar isolates mixed text by itself.",
  ),
  "character-invisible": mistake(
    "Text holds no characters that nobody sees and search can't find (U+200B, U+2060, U+FEFF, tags). The zero-width non-joiner is welcome.",
  ),
  "character-invalid": mistake("Text holds no code points that are no characters."),

  "front-matter-missing": mistake(
    "An article starts with front matter between two lines of `---`.",
  ),
  "front-matter-fence": safe(
    mistake("The lines around front matter are three dashes and nothing else."),
  ),
  "front-matter-language": mistake(
    "Front matter is YAML: no other language is read, and none is ever run.",
  ),
  "front-matter-unclosed": mistake("Front matter ends with a line of `---`."),
  "front-matter-size": mistake("Front matter has at most 64 KiB."),
  "front-matter-syntax": mistake("Front matter is `key: value`, one a line."),
  "front-matter-shape": mistake("Front matter and masthead are `key: value` lines."),
  "front-matter-feature": mistake(
    "Anchors, aliases, merge keys, tags, directives and second documents of YAML are not used.",
  ),
  "front-matter-comment": mistake(
    "A comment in front matter has a line of its own: behind a headline it would swallow what follows the `#`.",
  ),

  "key-missing": mistake("Every required key is there."),
  "key-unknown": mistake(
    "Every key is one that Khabar knows: a misspelt one would be lost silently.",
  ),
  "key-duplicate": mistake("A key stands once."),

  "value-shape": mistake("A value is text, a list or a group, as its key asks."),
  "value-empty": mistake("A key that is given has a value."),
  "value-lines": mistake("A value is one line."),
  "value-length": mistake("A value is not longer than a page can show."),
  "value-choice": mistake("A value that is one of a few is one of them."),

  "id-form": safe(mistake("`id` is 1 to 12 Latin digits.")),
  "id-duplicate": mistake("Two articles never share an `id`: one would take the other's address."),

  "date-form": safe(
    mistake("A date is a Jalali day, and a time where one is known: `1401/4/6 19:41`."),
  ),
  "date-gregorian": mistake(
    "A date is Jalali; a Gregorian one is answered with the Jalali one to write.",
  ),
  "date-year": mistake("A year is one of 1206 to 1498, the years of the official table."),
  "date-month": mistake("A month is 1 to 12."),
  "date-day": mistake("A day exists: 30 Esfand only in leap years, 31 days only until Shahrivar."),
  "time-form": mistake("A time is 00:00 to 23:59."),
  "time-skipped": mistake(
    "A time exists: in spring, in most years until 1401, the clock of Tehran skipped an hour.",
  ),
  "updated-early": mistake("`updated` is not before `date`."),
  "moment-early": mistake(
    "A correction is not before its article's `date`, a retraction neither before that nor before a correction.",
  ),
  "moment-future": mistake(
    "An update, correction or retraction is not dated later than now, by the clock or `--now`: readers would be told of what was not done yet.",
  ),
  "text-changed": warning(
    "What was published changes in the open: in a git checkout, an article whose text, title, deck, kicker or byline differs from the last commit says so by a new `updated`, `corrections` or `retracted`. White space doesn't count.",
  ),

  "desk-unknown": mistake("`desk` is one of the masthead's."),
  "translation-unknown": mistake("`translation` is the id of another article."),
  "translation-language": mistake("An article and its translation are in two languages."),
  "translation-one-way": mistake("An article and its translation name each other."),
  "tag-duplicate": mistake("A tag stands once."),
  "tag-twin": mistake(
    "A tag is spelt in one way: two that differ only by case, spaces, the zero-width non-joiner, or the Arabic for the Persian ی and ک would have one address.",
  ),
  "tag-comma": mistake("A tag holds no comma: the tags of a list are divided by Latin commas."),
  "tag-form": mistake(
    "A tag starts with a letter or digit and is made of words: it becomes part of an address.",
  ),

  "address-form": mistake("`address` is `https://` and a host, no path."),
  "time-zone-unknown": mistake("`timeZone` is a name of the IANA time zone database."),
  "slug-form": mistake("A desk's slug is Latin letters in lower case, digits and single hyphens."),
  "slug-duplicate": mistake("Two desks never share a slug."),
  "slug-reserved": mistake("A desk's slug is not an address that Khabar itself uses."),
  "edition-language": mistake("The newspaper's `language` is among its `editions`."),
  "edition-duplicate": mistake("An edition stands once."),
  "edition-empty": mistake("Each edition has at least one article."),

  "pin-unknown": mistake("What `front.yaml` pins is an article."),
  "pin-duplicate": mistake("`front.yaml` pins an article once."),
  "pin-lead": mistake("An edition's front has one lead."),
  "pin-retracted": warning(
    "What `front.yaml` pins is not retracted: it stands on no front, and another story takes its place.",
  ),

  "withheld-late": mistake(
    "An article that a build has published is neither a draft nor under embargo: readers have it, and its address would break. `retracted` withdraws it in the open; deleting its file takes its page down.",
  ),
  "withheld-all": mistake(
    "A newspaper has an article to publish, in its first edition where it has two: drafts and articles under embargo make no site.",
  ),
  "withheld-leak": mistake(
    "Nothing of a draft or of an article under embargo stands in the site before its hour: no words, no name, no address, no picture. Each build looks for them in every file that it is about to publish.",
  ),

  "body-empty": mistake("An article has a text."),
  "body-depth": mistake("Lists, quotes and emphasis nest at most 12 deep."),
  "body-links": mistake(
    "Links by reference put at most 100,000 characters of addresses into a page: one long address used often could fill a disk.",
  ),
  "table-row": mistake("A row of a table has no more cells than its header: they would be lost."),
  "link-address": mistake("A link goes to `https:`, `http:`, `mailto:`, `/` or `#`."),

  "picture-form": mistake(
    "A picture's name is free of spaces and brackets, or stands between angle brackets: `![the words](<a name.jpg>)`.",
  ),
  "picture-address": mistake(
    "A picture is a file inside `content/`, named from its article's folder: what stands elsewhere could change or vanish after it was checked.",
  ),
  "picture-outside": mistake("A picture stands inside `content/`."),
  "picture-missing": mistake("The file of a picture is there, its name spelt alike."),
  "picture-extension": mistake("A picture is a JPEG, PNG, WebP or AVIF file."),
  "picture-alt": mistake(
    "A picture says in words what it shows, for readers who can't see it: `![the words](file.jpg)`.",
  ),
  "picture-place": mistake("A picture in the text stands alone in its paragraph."),
  "picture-size": mistake("A picture's file has at most 32 MiB."),
  "picture-content": mistake("What a picture's file holds is a picture, whatever its name says."),
  "picture-small": mistake("A picture is large enough to be seen: at least 100 pixels each way."),
  "picture-large": mistake("A picture has at most 100 megapixels: more is no use on a page."),
  "picture-moving": mistake(
    "A picture stands still: of one that moves, only a part would be shown.",
  ),
  "picture-broken": mistake("A picture can be read to its end."),

  "title-long": warning(
    "A headline has at most 110 characters: search engines and shared links cut longer ones.",
  ),
  "tags-none": warning(
    "An article has tags: without one it is on no tag's page and next to no other.",
  ),
  "date-future": warning(
    "A date that is still to come, by the clock, has an embargo: without it the article is published at once.",
  ),
  "quote-straight": safe(
    warning(
      "One article has one kind of quotation marks: no straight ones among curly ones or guillemets.",
    ),
  ),
  "word-doubled": warning("No word stands twice in a row by mistake."),
  "weekday-wrong": warning("A weekday beside a date is that day's."),
  "letter-arabic": safe(
    warning(
      "Persian is written with the Persian ی and ک: search finds no word with the Arabic ي or ك. Arabic that is quoted stays as it is.",
    ),
  ),
  "link-empty": warning("A link has words that say where it goes."),
  "name-twin": warning("An article spells a name in one way."),
};

/** The severity of a rule's problems. With `isStrict`, as `--strict` asks, a warning is a mistake, too. */
export function severityOf(rule: RuleId, isStrict = false): Severity {
  return isStrict ? "mistake" : rules[rule].severity;
}

function mistake(about: string): Rule {
  return { severity: "mistake", about };
}

function warning(about: string): Rule {
  return { severity: "warning", about };
}

function safe(rule: Rule): Rule {
  return { ...rule, isSafe: true };
}

/**
 * Reasons of `file-unreadable` that pass by themselves: another program is at work on the file, and its
 * permissions have nothing to do with it.
 */
export const passingReasons: ReadonlySet<string> = new Set([
  "it has just been changed",
  "it has just been deleted",
  "it is being written to all the time",
]);
