import type { Language } from "../../language/words/language.ts";
import type { Advice, AdvisedArticle, Passage } from "./passage.ts";

/** The marks of each language: of English the curly ones, of Persian guillemets where it has them. */
const otherMarks: { readonly [L in Language]: RegExp } = { en: /[“”‘’]/, fa: /[«»“”]/ };
const persianLetter = /[\p{Script=Arabic}]/u;
const opensBefore = /^[\s([{«“‘—–-]?$/u;
const closesBehind = /^(?:[\s.,;:!?…)\]}»”’—–،؛؟-]?)$/u;
const letter = /\p{L}/u;
/** Words that start with an apostrophe, which would be taken for an opening mark. */
const elided = /^(?:em|tis|twas|til|cause|n|round|bout)(?!\p{L})/iu;

/** Finds straight quotation marks and apostrophes in an article that has others. */
export function* adviseOnQuotes({ article, passages }: AdvisedArticle): Generator<Advice> {
  const prose = passages.filter(({ kind }) => kind === "text");
  if (!prose.some(({ text }) => otherMarks[article.lang].test(text))) return;
  const pair = article.lang === "fa" && prose.some(({ text }) => /[«»]/.test(text)) ? "«»" : "“”";
  for (const passage of prose) {
    if (passage.text.includes('"')) yield* adviseOnPairs(passage, pair, article.lang);
    if (article.lang === "en" && passage.text.includes("'")) yield* adviseOnApostrophes(passage);
  }
}

/**
 * Finds straight marks that stand in pairs. A repair is given to the two of a pair only where nothing else can be
 * meant: one opens behind a space or bracket, the next closes before one.
 */
function* adviseOnPairs(passage: Passage, pair: string, lang: Language): Generator<Advice> {
  const { text } = passage;
  let open: number | undefined;
  for (const { 0: mark, index } of text.matchAll(/["“”«»]/g)) {
    if (mark !== '"') {
      if (open !== undefined) yield* advise(passage, '"', open);
      open = undefined;
      continue;
    }
    const [before = "", behind = ""] = [text[index - 1], text[index + 1]];
    const opens = opensBefore.test(before) && !closesBehind.test(behind);
    const closes = closesBehind.test(behind) && !opensBefore.test(before);
    if (opens) {
      if (open !== undefined) yield* advise(passage, '"', open);
      open = index;
    } else if (open !== undefined) {
      const quoted = text.slice(open + 1, index);
      // Latin words keep their own marks in a Persian sentence.
      if (lang === "en" || persianLetter.test(quoted)) {
        yield* advise(passage, '"', open, closes ? pair[0] : undefined);
        yield* advise(passage, '"', index, closes ? pair[1] : undefined);
      }
      open = undefined;
      // Behind a digit it is an inch or a second.
    } else if (!/\p{N}/u.test(before)) yield* advise(passage, '"', index);
  }
  if (open !== undefined) yield* advise(passage, '"', open);
}

/**
 * Finds straight single marks. An apostrophe looks like the closing mark, so that both get one repair; but where a
 * mark of the passage may open, only an apostrophe inside of a word is certain.
 */
function* adviseOnApostrophes(passage: Passage): Generator<Advice> {
  const { text } = passage;
  const marks = Array.from(text.matchAll(/'/g), ({ index }) => {
    const [before = "", behind = ""] = [text[index - 1], text[index + 1]];
    const follows = /[\p{L}\p{M}\p{N}.,!?…]/u.test(before);
    const isElided = opensBefore.test(before) && elided.test(text.slice(index + 1, index + 9));
    return {
      index,
      isMeasure: /\p{N}/u.test(before) && !letter.test(behind),
      isInside: follows && letter.test(behind),
      isKnown: follows || isElided,
    };
  }).filter(({ isMeasure }) => !isMeasure);
  const isCertain = marks.every(({ isKnown }) => isKnown);
  for (const { index, isInside, isKnown } of marks) {
    yield* advise(passage, "'", index, isInside || (isKnown && isCertain) ? "’" : undefined);
  }
}

function* advise(
  passage: Passage,
  found: string,
  start: number,
  repair?: string,
): Generator<Advice> {
  const fault = { rule: "quote-straight", details: { found } } as const;
  const span = { start, end: start + 1 };
  yield { fault: repair === undefined ? fault : { ...fault, repair }, passage, span };
}
