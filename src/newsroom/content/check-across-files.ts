import { editionOf, type Masthead, type Edition } from "../masthead/masthead.ts";
import { rangeAt, type Problem, type Fault, type Range } from "../../language/problem/problem.ts";
import type { Language } from "../../language/words/language.ts";
import { parseYaml } from "../../language/yaml/parse-yaml.ts";
import type { Pin } from "../masthead/front.ts";
import { suggest } from "../../language/problem/suggest.ts";
import { toLatinDigits } from "../../language/words/digits.ts";
import type { Article } from "../article/article.ts";
import { tagSlug } from "../article/permalink.ts";
import type { KnownArticles } from "./known-articles.ts";
import type { FinishedArticle } from "./newspaper.ts";

/**
 * Reports each edition that has no article, where there is more than one edition.
 *
 * @param masthead - what was read of `text`
 * @param file - `content/masthead.yaml` as problems call it
 * @param used - the languages of the articles
 */
export function* checkEditions(
  { editions }: Masthead,
  text: string,
  file: string,
  used: ReadonlySet<Language>,
): Generator<Problem> {
  const empty = editions.filter(({ lang }) => !used.has(lang));
  if (editions.length === 1 || empty.length === 0) return;
  const yaml = parseYaml(text, { file, firstLine: 1 });
  const entry = yaml.ok ? yaml.value.entries.find(({ key }) => key === "editions") : undefined;
  for (const { lang } of empty) {
    const range = entry?.keyRange ?? rangeAt(1, 1);
    yield { rule: "edition-empty", details: { language: lang }, file, range };
  }
}

/** Most wrong ids for which another is guessed: each guess looks at every id of the newspaper. */
const mostGuesses = 20;

/**
 * Reports each pin that is no article, and each second lead of an edition.
 *
 * @param file - `content/front.yaml` as problems call it
 * @param masthead - absent where it is itself at fault: then the editions are not known
 */
export function* checkPins(
  pins: readonly Pin[],
  file: string,
  masthead: Masthead | undefined,
  known: KnownArticles,
): Generator<Problem> {
  const leads = new Map<Edition, string>();
  let guesses = 0;
  for (const { id, size, range } of pins) {
    if (!known.has(id)) {
      if (!known.isComplete) continue;
      guesses += 1;
      const repair = guesses > mostGuesses ? undefined : nearestId(id, known);
      const mending = repair === undefined ? {} : { repair };
      yield { rule: "pin-unknown", details: { id }, ...mending, file, range };
    }
    const article = known.find(id)?.article;
    if (size !== "lead" || masthead === undefined || article === undefined) continue;
    const edition = editionOf(masthead, article.lang);
    const other = leads.get(edition);
    if (other === undefined) leads.set(edition, id);
    else yield { rule: "pin-lead", details: { id, other }, file, range };
  }
}

function nearestId(id: string, known: KnownArticles): string | undefined {
  const latin = toLatinDigits(id);
  return known.has(latin) ? latin : suggest(latin, known.ids);
}

/**
 * Reports each `translation` that names no article, one of the same language, or one that names another.
 *
 * @param articles - in the order of their files
 * @param locate - where the `translation` of a file, as problems call it, stands in it
 */
export function* checkTranslations(
  articles: readonly FinishedArticle[],
  known: KnownArticles,
  locate: (file: string) => Range | undefined,
): Generator<Problem> {
  for (const { article } of articles) {
    const { translation: id } = article;
    if (id === undefined) continue;
    const fault = judge(article, id, known);
    if (fault === undefined) continue;
    const { file } = article;
    const range = locate(file);
    yield { ...fault, file, ...(range && { range }) };
  }
}

function judge({ id: own, lang }: Article, id: string, known: KnownArticles): Fault | undefined {
  const other = known.find(id)?.article;
  if (other === undefined) {
    // The article is there and has a problem of its own, or may be.
    if (known.has(id) || !known.isComplete) return undefined;
    const latin = toLatinDigits(id);
    const repair = known.has(latin) ? { repair: latin } : {};
    return { rule: "translation-unknown", details: { id }, ...repair };
  }
  if (other.lang === lang) return { rule: "translation-language", details: { id, lang } };
  if (other.translation === own) return undefined;
  return { rule: "translation-one-way", details: { id, file: other.file, own } };
}

/** Most places at which one spelling is reported: a whole archive may use it. */
const mostPlaces = 20;

/** How often a tag is used in one spelling, and where first. */
interface Spelling {
  readonly tag: string;
  count: number;
  readonly places: { readonly file: string; readonly range?: Range }[];
}

/**
 * Finds tags that share a URL with another spelling. Most newspapers have none: places are looked for only
 * where there is one.
 *
 * @param articles - in the order of their files; read twice where there is something to report
 * @param locateTags - where the tags of a file, as problems call it, stand in it, in their order
 * @returns a problem at the first places of each spelling but the one used most, or first where two are
 */
export function* findTagTwins(
  articles: readonly FinishedArticle[],
  locateTags: (file: string) => readonly Range[],
): Generator<Problem> {
  const twins = [...groupBySlug(countTags(articles))].filter(({ length }) => length > 1);
  if (twins.length === 0) return;
  const others = new Map<string, { readonly kept: string; readonly spelling: Spelling }>();
  for (const spellings of twins) {
    const kept = spellings.reduce((most, spelling) =>
      spelling.count > most.count ? spelling : most,
    );
    for (const spelling of spellings) {
      if (spelling !== kept) others.set(spelling.tag, { kept: kept.tag, spelling });
    }
  }
  for (const { article } of articles) {
    let ranges: readonly Range[] | undefined;
    for (const [index, tag] of article.tags.entries()) {
      const places = others.get(tag)?.spelling.places;
      if (places === undefined || places.length === mostPlaces) continue;
      const { file } = article;
      const range = (ranges ??= locateTags(file))[index];
      places.push({ file, ...(range && { range }) });
    }
  }
  for (const [tag, { kept, spelling }] of others) {
    const details = { tag, other: kept };
    for (const { file, range } of spelling.places) {
      yield { rule: "tag-twin", details, file, ...(range && { range, repair: kept }) };
    }
  }
}

/** Returns each tag in the order of its first use, and how often it is used. */
function countTags(articles: readonly FinishedArticle[]): ReadonlyMap<string, number> {
  // Articles in the index that have the same tags share one list of them.
  const lists = new Map<readonly string[], number>();
  for (const { article } of articles) {
    const { tags } = article;
    lists.set(tags, (lists.get(tags) ?? 0) + 1);
  }
  const counts = new Map<string, number>();
  for (const [tags, count] of lists) {
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + count);
  }
  return counts;
}

function groupBySlug(counts: ReadonlyMap<string, number>): Iterable<readonly Spelling[]> {
  const bySlug = new Map<string, Spelling[]>();
  for (const [tag, count] of counts) {
    const slug = tagSlug(tag);
    const others = bySlug.get(slug);
    const spelling = { tag, count, places: [] };
    if (others === undefined) bySlug.set(slug, [spelling]);
    else others.push(spelling);
  }
  return bySlug.values();
}
