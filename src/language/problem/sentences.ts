import type { Language } from "../words/language.ts";
import type { Fault, Problem, Sentence, Sentences } from "./problem.ts";
import { formatCodePoint, quote } from "./quote.ts";
import { passingReasons } from "./rules.ts";
import type { RuleId, Shape, SyntaxReason, YamlFeature } from "./rules.ts";
import { persianSentences } from "./sentences-persian.ts";

/**
 * The sentence of each rule in English: what is wrong, what was expected, how to mend it. It names
 * keys and values as the editor typed them, and nothing of how Khabar works inside.
 */
const englishSentences: Sentences = {
  "content-missing": () =>
    "There is no content folder here; articles belong into it, with masthead.yaml",
  "content-empty": () => "There is no article here; add one, named like 322596.md",
  "content-link": () => "The content folder is a link; put the folder itself here",
  "masthead-missing": () =>
    "This file is missing; it says who publishes, where, and with which desks",

  "file-link": () => "This is a link to another place; put the file itself here",
  "file-kind": ({ kind }) =>
    kind === "folder"
      ? "This is a folder, but its name is that of a file; rename it"
      : `This is a ${kind}, not a file; remove it`,
  "file-name": ({ codePoint }) =>
    `The name holds the character ${formatCodePoint(codePoint)}, which nobody can see; rename it`,
  "file-extension": ({ name }, repair) =>
    repair === undefined
      ? `Only articles (*.md), pictures (jpg, png, webp, avif), masthead.yaml and front.yaml belong here, not ${quote(name)}; move it elsewhere`
      : `Khabar doesn't know a file of this name; rename ${quote(name)} to ${quote(repair)}`,
  "file-size": ({ bytes, limit }) =>
    `The file has ${kib(bytes)} KiB; an article has at most ${kib(limit)} KiB, so divide it`,
  "file-unreadable": ({ reason }) =>
    `This can't be read (${reason}); ${passingReasons.has(reason) ? "try again" : "check its permissions"}`,
  "file-encoding": ({ found }) =>
    found === "UTF-16"
      ? "The file is saved as UTF-16; save it as UTF-8"
      : "This is no UTF-8 text; save the file as UTF-8",
  "file-empty": () => "The file is empty; write an article or delete it",
  "file-line-end": () =>
    "The line ends with a lone carriage return; save the file with Unix (LF) or Windows (CRLF) line ends",

  "character-control": ({ codePoint }) =>
    `There is a control character here, ${formatCodePoint(codePoint)}; delete it`,
  "character-direction": ({ codePoint }) =>
    `There is a direction character here, ${formatCodePoint(codePoint)}; delete it, mixed text is put in order without it`,
  "character-invisible": ({ codePoint }) =>
    `There is a character here that nobody can see, ${formatCodePoint(codePoint)}; delete it`,
  "character-invalid": ({ codePoint }) =>
    `${formatCodePoint(codePoint)} is no character; delete it or write what was meant`,

  "front-matter-missing": () =>
    "The article doesn't start with front matter; its first line is ---, then come id, date, desk and title, then --- again",
  "front-matter-fence": ({ found }) => `The line is ${quote(found)}; write --- and nothing else`,
  "front-matter-language": ({ language }) =>
    `Front matter is read as YAML only; write --- without ${quote(language)}`,
  "front-matter-unclosed": () =>
    "The front matter that starts here has no end; write --- on a line of its own below its last key",
  "front-matter-size": ({ limit }) =>
    `The front matter has over ${kib(limit)} KiB; is the --- below it missing?`,
  "front-matter-syntax": ({ reason }) => syntaxSentences[reason],
  "front-matter-shape": ({ found }) =>
    `Expected lines like ${quote("key: value")}, found ${shapes[found]}`,
  "front-matter-feature": ({ feature }) => featureSentences[feature],
  "front-matter-comment": ({ key }) =>
    `The text from # on would be lost; put the whole value of ${key} between quotes`,

  "key-missing": ({ key }) => `${key} is missing; add a line ${quote(`${key}: …`)}`,
  "key-unknown": ({ key }, repair) =>
    `Unknown key ${quote(key)}${orElse(repair, "delete the line")}`,
  "key-duplicate": ({ key }) => `${quote(key)} stands twice; delete one of the two`,

  "value-shape": ({ key, expected, found }) =>
    `${key} must be ${shapes[expected]}${expected === "list" ? ", like [one, two]," : ","} not ${shapes[found]}`,
  "value-empty": ({ key }) => `${key} has no value; write one or delete the line`,
  "value-lines": ({ key }) => `${key} must be a single line; write it without a line break`,
  "value-length": ({ key, length, limit }) =>
    `${key} has ${length} characters; the most it can have is ${limit}, so shorten it`,
  "value-choice": ({ key, value, choices }, repair) =>
    `${key} can't be ${quote(value)}${orElse(repair, `it is one of ${choices.join(", ")}`)}`,

  "id-form": ({ id }, repair) =>
    `id must be 1 to 12 Latin digits, not ${quote(id)}${orElse(repair, undefined)}`,
  "id-duplicate": ({ id, other }) =>
    `id ${quote(id)} is also that of ${other}; give one of the two another id`,

  "date-form": ({ text }, repair) =>
    `${quote(text)} is no date; expected a Jalali day like 1401/4/6, with a time like 19:41 behind it if known${orElse(repair, undefined)}`,
  "date-gregorian": ({ text }, repair) =>
    `${quote(text)} is a Gregorian date; write the Jalali one${repair === undefined ? "" : `: ${repair}`}`,
  "date-year": ({ year, first, last }) =>
    `The year ${year} is outside the calendar, which goes from ${first} to ${last}`,
  "date-month": ({ month }) => `There is no month ${month}; a year has 12`,
  "date-day": ({ year, month, day, days }) =>
    `There is no day ${year}/${month}/${day}; that month has ${days} days`,
  "time-form": ({ text }) => `${quote(text)} is no time of day; expected 00:00 to 23:59`,
  "time-skipped": ({ time, until }, repair) =>
    `${time} did not exist on that day: the clock was put forward to ${until}${orElse(repair, undefined)}`,
  "updated-early": ({ updated, date }) =>
    `updated (${updated}) is earlier than date (${date}); mend one of the two`,
  "moment-early": ({ key, moment, otherKey, other }) =>
    `${key} (${moment}) is earlier than ${otherKey} (${other}); mend one of the two`,
  "moment-future": ({ key, moment }) =>
    `${key} (${moment}) is still to come; write when it was done`,
  "text-changed": ({ key }) =>
    `${key ?? "The text"} changed after it was published; add corrections, or updated where nothing was wrong`,

  "desk-unknown": ({ desk }, repair) =>
    `Unknown desk ${quote(desk)}${orElse(repair, "use one of those in masthead.yaml")}`,
  "translation-unknown": ({ id }, repair) =>
    `There is no article with the id ${quote(id)}${orElse(repair, "write the id of this article in the other language")}`,
  "translation-language": ({ id, lang }) =>
    `The article ${quote(id)} is in ${lang === "fa" ? "Persian" : "English"} too; a translation is in the other language`,
  "translation-one-way": ({ id, file, own }) =>
    `The article ${quote(id)} doesn't name this one; write ${quote(`translation: ${own}`)} in ${file}`,
  "tag-twin": ({ tag, other }) =>
    `The tag ${quote(tag)} is also spelt ${quote(other)}, and both have one address; choose one spelling`,
  "tag-duplicate": ({ tag }) => `The tag ${quote(tag)} stands twice; delete one of the two`,
  "tag-comma": ({ tag }) =>
    `The tag ${quote(tag)} holds a comma; divide tags with the Latin comma, like [Iran, Kyrgyzstan]`,
  "tag-form": ({ tag }) =>
    `The tag ${quote(tag)} can't stand in an address; write words, starting with a letter or digit`,

  "address-form": ({ address }, repair) =>
    `${quote(address)} is no address of a site; expected https:// and a host, like https://khabar.example${orElse(repair, undefined)}`,
  "time-zone-unknown": ({ timeZone }, repair) =>
    `Unknown time zone ${quote(timeZone)}${orElse(repair, "expected a name like Asia/Tehran")}`,
  "slug-form": ({ slug }, repair) =>
    `${quote(slug)} can't stand in an address; use Latin letters in lower case, digits and hyphens${orElse(repair, undefined)}`,
  "slug-duplicate": ({ slug }) => `Two desks have the slug ${quote(slug)}; rename one of them`,
  "slug-reserved": ({ slug }) =>
    `The address /${slug}/ belongs to another kind of page; choose another slug`,
  "edition-language": ({ language }) =>
    `The newspaper's language, ${quote(language)}, is none of its editions; add it to them`,
  "edition-duplicate": ({ language }) =>
    `The edition ${quote(language)} stands twice; delete one of the two`,
  "edition-empty": ({ language }) =>
    `The edition ${quote(language)} has no article; write one with "lang: ${language}" or delete the edition`,

  "pin-unknown": ({ id }, repair) =>
    `There is no article with the id ${quote(id)}${orElse(repair, "write one that there is, or delete the line")}`,
  "pin-duplicate": ({ id }) => `The article ${quote(id)} is pinned twice; delete one of the two`,
  "pin-lead": ({ id, other }) =>
    `The lead is ${quote(other)} already; give ${quote(id)} the size large or small`,

  "pin-retracted": ({ id }) =>
    `The article ${quote(id)} is retracted and stands on no front; delete it from this list`,

  "withheld-late": ({ key, until }) =>
    until === undefined
      ? `This article is published already; delete the line ${key}, or withdraw the article with retracted`
      : `This article is published already, before its embargo ends at ${until}; delete the line ${key}, or withdraw the article with retracted`,
  "withheld-all": ({ count }) =>
    count === 1
      ? "There is nothing to publish: the only article is a draft or under embargo; npm start shows it"
      : `There is nothing to publish: all ${count} articles are drafts or under embargo; npm start shows them`,
  "withheld-leak": ({ found, output }) =>
    `This article is not to be published yet, but ${output} would hold ${quote(found)} of it; take that out of what is published`,

  "body-empty": () => "The article has no text; write it below the front matter",
  "body-depth": ({ limit }) =>
    `Lists, quotes or emphasis are nested more than ${limit} deep here; make the text flatter`,
  "body-links": ({ limit }) =>
    `From here on links by reference would add over ${limit} characters of addresses; use fewer or shorter ones`,
  "table-row": ({ cells, columns }) =>
    `This row has ${cells} cells, the table's header has ${columns}, and the rest would be lost; take cells out or add columns`,
  "link-address": ({ address, meant }) =>
    `A link can't go to ${quote(address)}${orElse(meant, "it starts with https:, http:, mailto:, / or #")}`,

  "picture-form": ({ address }) =>
    `The name ${quote(address)} can't be read as it stands; put it between angle brackets, like ![A bridge](<a bridge.jpg>)`,
  "picture-address": ({ address }) =>
    `A picture is a file beside its article, like bridge.jpg, not ${quote(address)}; put the file into content/ and write its name`,
  "picture-outside": ({ address }) =>
    `${quote(address)} leads out of content/; put the picture beside the article and write its name`,
  "picture-missing": ({ address, meant }) =>
    `There is no picture ${quote(address)} here${orElse(meant, "put the file beside the article or mend its name")}`,
  "picture-extension": ({ name }) =>
    `${quote(name)} is no kind of picture that Khabar takes; save it as JPEG, PNG, WebP or AVIF`,
  "picture-alt": () =>
    "The picture has no words for readers who can't see it; write what it shows, like ![A bridge at night](bridge.jpg)",
  "picture-place": () =>
    "A picture stands alone in its paragraph; leave an empty line before and after it",
  "picture-size": ({ bytes, limit }) =>
    `The picture's file has ${mib(bytes)} MiB; save it smaller, with at most ${mib(limit)} MiB`,
  "picture-content": ({ found }) =>
    `The picture's file holds ${found}, whatever its name says; put a JPEG, PNG, WebP or AVIF in its place`,
  "picture-small": ({ width, height, least }) =>
    `The picture has ${width} by ${height} pixels; take one with at least ${least} each way`,
  "picture-large": ({ width, height, megapixels }) =>
    `The picture has ${width} by ${height} pixels; save it smaller, with at most ${megapixels} megapixels`,
  "picture-moving": () => "The picture moves; save the one image of it that is meant",
  "picture-broken": ({ file }) =>
    `The picture ${quote(file)} can't be read to its end; save or copy it here again`,

  "title-long": ({ length, limit }) =>
    `The headline has ${length} characters; over ${limit} it is cut where it is shared or found`,
  "tags-none": () =>
    `The article has no tags; add a line like ${quote("tags: [Iran, Kyrgyzstan]")}`,
  "date-future": ({ date }) =>
    `The date (${date}) is still to come, and the article would be published now; to hold it back, add ${quote(`embargo: ${date}`)}`,
  "quote-straight": ({ found }, repair) =>
    `The ${found === '"' ? "quotation mark" : "apostrophe"} is straight, unlike others in the article${orElse(repair, "write it like those")}`,
  "word-doubled": ({ word }) => `${quote(word)} stands twice; delete one of the two`,
  "weekday-wrong": ({ weekday, date }, repair) =>
    `${quote(date)} is not a ${quote(weekday)}${orElse(repair, "mend the one or the other")}`,
  "letter-arabic": ({ word }, repair) =>
    `${quote(word)} is written with the Arabic ي or ك${orElse(repair, "write ی and ک")}`,
  "link-empty": () => "The link has no words; write where it goes between the brackets",
  "name-twin": ({ name, other }) =>
    `This article spells ${quote(name)} also ${quote(other)}; choose one spelling`,
};

const shapes: { readonly [S in Shape]: string } = {
  text: "text",
  list: "a list",
  group: "a group of keys",
  nothing: "nothing",
};

const syntaxSentences: { readonly [R in SyntaxReason]: string } = {
  colon: `The value holds a colon and a space; put the whole value between quotes, like "…: …"`,
  quote: "The quotation mark that opens here is not closed; close it on the same line",
  "after quote":
    "Text follows the closing quotation mark or bracket; put the whole value between quotes",
  escape:
    "A backslash between double quotes has a meaning of its own; write two, or use single quotes",
  tab: "The line starts with a tab; use spaces",
  indent: "The line starts further in or out than its neighbours; start it where they start",
  bracket: "The bracket that opens here is not closed; close it on the same line",
  key: 'Expected "key: value", with a colon and a space behind the key',
  depth: "Brackets or indents are nested too deep here; write it flatter",
  start: "A value can't start with this character; put the whole value between quotes",
  other: 'This can\'t be read as "key: value"; put the value between quotes',
};

const featureSentences: { readonly [F in YamlFeature]: string } = {
  anchor: "A value can't start with &; put it between quotes",
  alias: "A value can't start with *; put it between quotes",
  "merge key": "<< is no key; write each key out",
  tag: "A value can't start with !; put it between quotes",
  directive: "A line of front matter can't start with %; delete it",
  "second document":
    "The front matter ends here for YAML, but the article goes on; delete this line",
};

const sentences: { readonly [L in Language]: Sentences } = {
  en: englishSentences,
  fa: persianSentences,
};

/**
 * Says what is wrong and how to mend it, in one sentence without a full stop.
 *
 * @param problem - any problem of any file
 */
export function formatSentence(problem: Problem, language: Language = "en"): string {
  const sentence = sentences[language][problem.rule] as Sentence<RuleId>;
  return sentence(problem.details, problem.repair);
}

/** The same with its full stop, for where a sentence stands alone: a fault that is in no file. */
export function formatFullSentence(fault: Fault): string {
  const sentence = formatSentence({ ...fault, file: "" });
  return sentence.endsWith("?") ? sentence : `${sentence}.`;
}

/** The tail of a sentence: the repair where there is one, else a general hint where there is one. */
function orElse(repair: string | undefined, hint: string | undefined): string {
  if (repair !== undefined) return `; did you mean ${quote(repair)}?`;
  return hint === undefined ? "" : `; ${hint}`;
}

function kib(bytes: number): number {
  return Math.ceil(bytes / 1024);
}

function mib(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}
