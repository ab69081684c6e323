import type { Moment } from "../../language/calendar/moment.ts";
import { parseMoment } from "../../language/calendar/parse-moment.ts";
import type { Range } from "../../language/problem/problem.ts";
import { suggest } from "../../language/problem/suggest.ts";
import { toLatinDigits } from "../../language/words/digits.ts";
import { toPlainText } from "../../language/typography/plain-text.ts";
import {
  described,
  digitsSchema,
  list,
  parsed,
  text,
  word,
  wrong,
} from "../../language/yaml/form.ts";
import type { Form, JsonSchema, Located, Report } from "../../language/yaml/form.ts";
import type { Desk } from "../masthead/masthead.ts";
import { isId } from "./id.ts";

/** An article's id: 1 to 12 Latin digits. */
export const articleId: Form<string> = parsed(digitsSchema(12), (id) => {
  if (isId(id)) return { ok: true, value: id };
  const latin = toLatinDigits(id);
  return wrong({ rule: "id-form", details: { id } }, isId(latin) ? latin : undefined);
});

/** The slug of one of the desks; their names are understood, and corrected. */
export function oneOfDesks(desks: readonly Desk[]): Form<Desk> {
  const slugs = desks.map(({ slug }) => slug);
  return parsed({ enum: slugs }, (typed) => {
    const value = desks.find(({ slug }) => slug === typed);
    if (value !== undefined) return { ok: true, value };
    const named = desks.find(({ name }) => Object.values(name).includes(typed));
    const meant = named?.slug ?? suggest(typed, slugs);
    return wrong({ rule: "desk-unknown", details: { desk: typed } }, meant);
  });
}

/** Words, with what stands between and around them in names: `AT&T`, `U.S.`, `جمهوری‌خواهان`. */
const tagForm = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} _.:&+'’()«»–-]|\u200c|\u200d)*$/u;

const tag = described(word(60), {
  // White space around a tag is cut off before its form is checked.
  pattern: tagForm.source.replace(/^\^/, String.raw`^\s*`).replace(/\$$/, String.raw`\s*$$`),
  patternErrorMessage: "Words, starting with a letter or digit",
});

/** Tags, perhaps none, none twice. */
export const tagList = described(list(tag, checkTags, { mayBeEmpty: true }), { uniqueItems: true });

function checkTags(tags: readonly Located<string>[], report: Report): void {
  const known = new Set<string>();
  for (const { value: tag, range } of tags) {
    if (known.has(tag)) report({ rule: "tag-duplicate", details: { tag } }, range);
    else if (/[,،;؛]/.test(tag)) report({ rule: "tag-comma", details: { tag } }, range);
    else if (!tagForm.test(tag)) report({ rule: "tag-form", details: { tag } }, range);
    known.add(tag);
  }
}

/** Text that reaches a page as the body's does: without direction marks of its own. */
export function captionText(limit: number): Form<string> {
  return { ...text(limit), finish: toPlainText };
}

/** The same group, whose value also has the place of its date, for checks against the clock. */
export function dated<T, R extends { readonly date?: Located<Moment> }>(
  form: Form<T, R>,
): Form<T & { readonly range: Range }, R> {
  return {
    ...form,
    finish: (read) => {
      const value = form.finish(read);
      return value && read.date && { ...value, range: read.date.range };
    },
  };
}

/** A Jalali day with or without a time on the clock of a time zone. */
export function momentIn(timeZone: string): Form<Moment> {
  return parsed(momentSchema, (typed) => parseMoment(typed, timeZone));
}

const year = "(?:120[6-9]|12[1-9][0-9]|13[0-9][0-9]|14[0-8][0-9]|149[0-8])";
const month = "(?:0?[1-9]|1[0-2])";
const day = "(?:0?[1-9]|[1-2][0-9]|3[0-1])";
const time = "(?:[0-1]?[0-9]|2[0-3]):[0-5][0-9]";

/** That the day exists only the calendar knows. */
const momentSchema: JsonSchema = {
  type: "string",
  pattern: inAnyDigits(
    String.raw`^\s*(?:${year}/${month}/${day}|${year}-${month}-${day})(?: +${time})?\s*$`,
  ),
  patternErrorMessage: "A Jalali day like 1401/4/6, with a time like 19:41 behind it if known",
  examples: ["1401/4/6 19:41", "1401/4/6"],
};

/** The pattern with each digit of it in Latin, Persian or Arabic. */
function inAnyDigits(pattern: string): string {
  const at = (zero: number, digit: string): string => String.fromCodePoint(zero + Number(digit));
  return pattern.replace(/\[(\d)-(\d)\]|\d/g, (digit, from: string | undefined, to = "") => {
    const range = (zero: number): string =>
      from === undefined ? at(zero, digit) : `${at(zero, from)}-${at(zero, String(to))}`;
    return `[${range(0x30)}${range(0x6f0)}${range(0x660)}]`;
  });
}
