import { distance } from "fastest-levenshtein";
import type { Advice, AdvisedArticle, Passage } from "./passage.ts";

/** Two or more words with capitals, a space or hyphen between them: `Hassan Kazemi-Qomi`. */
const capitalised =
  /(?<![\p{L}\p{N}’'-])\p{Lu}[\p{L}\p{M}’']*(?:[ -]\p{Lu}[\p{L}\p{M}’']*)+(?![\p{L}\p{N}’'-])/gu;
/** Words that start a sentence and are no part of the name behind them. */
const starter =
  /^(?:(?:The|A|An|In|On|At|As|But|And|For|From|To|With|By|If|When|While|After|Before|Since) )+/;
const possessive = /[’']s?$/;
/** A word shorter than this is another word with one letter changed. */
const shortestWord = 5;
/** More names than a long article has: a list of them all is no article's text. */
const mostNames = 300;

interface Name {
  readonly text: string;
  readonly passage: Passage;
  readonly start: number;
}

/** A name prepared for comparison: each is compared with all before it. */
interface Compared {
  readonly text: string;
  /** Its letters alone, without capitals. */
  readonly plain: string;
  readonly words: readonly string[];
}

/**
 * Finds names that an article spells in two ways: tags, byline and, in English, words with capitals.
 * They differ by a hyphen, space or capital, or by one letter inside of one of several words. Differences
 * that also tell two names apart are left alone: the end of a word (`Korea`, `Korean`), a first letter.
 */
export function* adviseOnNames({ article, passages }: AdvisedArticle): Generator<Advice> {
  const names = new Map<string, Name>();
  for (const passage of passages) {
    for (const name of findNames(passage, article.lang === "en")) {
      if (!names.has(name.text)) names.set(name.text, name);
    }
    if (names.size > mostNames) return;
  }
  const known: Compared[] = [];
  for (const name of names.values()) {
    // A headline may be in capitals all through.
    if (isShouted(name.text)) continue;
    const compared = { text: name.text, plain: plain(name.text), words: split(name.text) };
    const other = known.find((earlier) => isTwin(earlier, compared));
    known.push(compared);
    if (other === undefined) continue;
    const details = { name: name.text, other: other.text };
    const span = { start: name.start, end: name.start + name.text.length };
    const { passage } = name;
    yield { fault: { rule: "name-twin", details, repair: other.text }, passage, span };
  }
}

function* findNames(passage: Passage, isEnglish: boolean): Generator<Name> {
  const { text, kind } = passage;
  if (kind === "name")
    yield { text: text.trim(), passage, start: text.length - text.trimStart().length };
  else if (kind === "text" && isEnglish) {
    for (const { 0: words, index } of text.matchAll(capitalised)) {
      const start = starter.exec(words)?.[0].length ?? 0;
      const name = words.slice(start).replace(possessive, "");
      if (/[ -]/.test(name)) yield { text: name, passage, start: index + start };
    }
  }
}

function isTwin(a: Compared, b: Compared): boolean {
  if (a.plain === b.plain) return true;
  if (a.words.length < 2 || a.words.length !== b.words.length) return false;
  let slip: readonly [string, string] | undefined;
  for (const [at, word] of a.words.entries()) {
    const other = b.words[at] ?? "";
    if (word === other) continue;
    if (slip !== undefined) return false;
    slip = [word, other];
  }
  return slip !== undefined && isSlip(...slip);
}

/** Whether two words are one with a letter more, less or other, neither at its start nor its end. */
function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < shortestWord || distance(a, b) !== 1) return false;
  // Man and men, crisis and crises.
  if (/(?:m[ae]n|[ie]s)$/.test(a)) return false;
  return (
    /^\p{Script=Latin}+$/u.test(a + b) &&
    a.startsWith(b.slice(0, 1)) &&
    a.endsWith(b.slice(-1)) &&
    !a.startsWith(b) &&
    !b.startsWith(a)
  );
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[ \u200C’'-]+/g, "");
}

function split(name: string): readonly string[] {
  return name.toLowerCase().split(/[ \u200C-]+/);
}

function isShouted(name: string): boolean {
  return name.length > 4 && name === name.toUpperCase() && name !== name.toLowerCase();
}
