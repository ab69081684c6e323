import type { Desk, Masthead } from "../masthead/masthead.ts";
import type { Problem, Result } from "../../language/problem/problem.ts";
import { suggest } from "../../language/problem/suggest.ts";
import { toLatinDigits } from "../../language/words/digits.ts";
import { toPlainText } from "../../language/typography/plain-text.ts";
import { languages } from "../../language/words/language.ts";
import type { Group } from "../../language/yaml/node.ts";
import { Fields } from "../../language/yaml/fields.ts";
import type { Article, ArticleImage } from "./article.ts";
import { isId } from "./id.ts";
import { readCorrections, readRetraction } from "./read-corrections.ts";
import { isEarlier, readMoment } from "./read-moment.ts";

/** The longest text of each key, in code points: what its place on the page can hold. */
export const limits = {
  title: 300,
  kicker: 200,
  deck: 1000,
  byline: 200,
  agency: 100,
  place: 100,
  tag: 60,
  file: 300,
  alt: 500,
  caption: 1000,
  credit: 200,
};

/**
 * Checks the front matter of an article against the masthead. Past this nothing checks again.
 *
 * @param group - the keys of the front matter
 * @param file - the article's file, in problems and in the record
 * @returns the article, or every problem of its front matter
 */
export function parseArticle(group: Group, file: string, masthead: Masthead): Result<Article> {
  const problems: Problem[] = [];
  const fields = new Fields(group, file, problems);
  const id = readId(fields);
  const date = readMoment(fields, fields.requiredWord("date"), masthead.timeZone);
  const desk = readDesk(fields, masthead);
  const title = fields.requiredText("title", limits.title);
  const kicker = fields.text("kicker", limits.kicker);
  const deck = fields.text("deck", limits.deck);
  const byline = fields.text("byline", limits.byline);
  const agency = fields.text("agency", limits.agency);
  const place = fields.text("place", limits.place);
  const tags = readTags(fields);
  const lang = fields.choice("lang", languages);
  const updated = readMoment(fields, fields.word("updated"), masthead.timeZone);
  const image = readImage(fields, masthead);
  const translation = fields.word("translation");
  const corrections = readCorrections(fields, date?.value, masthead.timeZone);
  const retracted = readRetraction(fields, date?.value, corrections, masthead.timeZone);
  const draft = fields.choice("draft", ["true", "false"]);
  const embargo = readMoment(fields, fields.word("embargo"), masthead.timeZone);
  if (date && updated && isEarlier(updated.value, date.value)) {
    const details = { updated: updated.value.typed, date: date.value.typed };
    fields.report({ rule: "updated-early", details }, updated.range);
  }
  fields.finish();

  if (problems.length > 0 || !id || !date || !desk || !title) return { ok: false, problems };
  const value: Article = {
    id,
    title: title.value,
    date: date.value,
    desk,
    ...(kicker && { kicker: kicker.value }),
    ...(deck && { deck: deck.value }),
    ...(byline && { byline: byline.value }),
    ...(agency && { agency: agency.value }),
    ...(place && { place: place.value }),
    tags,
    lang: lang?.value ?? masthead.language,
    ...(updated && { updated: updated.value }),
    corrections,
    ...(retracted && { retracted }),
    draft: draft?.value === "true",
    ...(embargo && { embargo: embargo.value }),
    ...(image && { image }),
    ...(translation && { translation: translation.value }),
    file,
  };
  return { ok: true, value };
}

function readId(fields: Fields): string | undefined {
  const id = fields.requiredWord("id");
  if (id === undefined || isId(id.value)) return id?.value;
  const latin = toLatinDigits(id.value);
  const repair = isId(latin) ? { repair: latin } : {};
  fields.report({ rule: "id-form", details: { id: id.value }, ...repair }, id.range);
  return undefined;
}

function readDesk(fields: Fields, { desks }: Masthead): Desk | undefined {
  const slug = fields.requiredWord("desk");
  if (slug === undefined) return undefined;
  const desk = desks.find((candidate) => candidate.slug === slug.value);
  if (desk !== undefined) return desk;
  const named = desks.find(({ name }) => Object.values(name).includes(slug.value));
  const repair =
    named?.slug ??
    suggest(
      slug.value,
      desks.map((candidate) => candidate.slug),
    );
  fields.report(
    {
      rule: "desk-unknown",
      details: { desk: slug.value },
      ...(repair !== undefined && { repair }),
    },
    slug.range,
  );
  return undefined;
}

/** Its alt and caption reach a page as the body's do: without direction marks of their own. */
function readImage(fields: Fields, { pictureCredits }: Masthead): ArticleImage | undefined {
  const group = fields.group("image");
  if (group === undefined) return undefined;
  const file = group.requiredText("file", limits.file);
  const alt = group.requiredText("alt", limits.alt);
  const caption = group.text("caption", limits.caption);
  const credit =
    pictureCredits === "required"
      ? group.requiredText("credit", limits.credit)
      : group.text("credit", limits.credit);
  group.finish();
  return (
    file &&
    alt && {
      file: file.value,
      alt: toPlainText(alt.value),
      ...(caption && { caption: toPlainText(caption.value) }),
      ...(credit && { credit: credit.value }),
    }
  );
}

/** Words, with what stands between and around them in names: `AT&T`, `U.S.`, `جمهوری‌خواهان`. */
export const tagForm = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} _.:&+'’()«»–-]|\u200c|\u200d)*$/u;

function readTags(fields: Fields): readonly string[] {
  const tags = new Set<string>();
  for (const { value: tag, range } of fields.texts("tags", limits.tag) ?? []) {
    if (tags.has(tag)) fields.report({ rule: "tag-duplicate", details: { tag } }, range);
    else if (/[,،;؛]/.test(tag)) fields.report({ rule: "tag-comma", details: { tag } }, range);
    else if (!tagForm.test(tag)) fields.report({ rule: "tag-form", details: { tag } }, range);
    tags.add(tag);
  }
  return [...tags];
}
