import { articlePermalink } from "../article/permalink.ts";
import { readPicture } from "../content/read-picture.ts";
import type { Newspaper, PictureUse } from "../content/newspaper.ts";
import { picturesOf } from "../content/withhold.ts";
import type { WithheldArticle } from "../content/withhold.ts";
import { keyOfPicture } from "../images/picture-cache.ts";
import { foldPhrase } from "./characters.ts";
import { countWords } from "./count-words.ts";
import { PhraseSearch } from "./phrase-search.ts";
import type { Phrase } from "./phrase-search.ts";
import { splitWords } from "./split-words.ts";
import { tagEnds, textsOf, textsOfMasthead } from "./texts-of.ts";

/** A phrase that gives a withheld article away wherever it stands. */
export interface TellingPhrase extends Phrase {
  readonly article: WithheldArticle;
  /** An address counts where it is this newspaper's; words count everywhere. */
  readonly kind: "words" | "address";
}

/** How many words in a row are a phrase: long enough to be nobody else's, short enough for a lede cut short. */
const windowLength = 6;

/** How many words the whole of a shorter run needs: a name one, a line three, a part of a text four. */
const leastWords = { names: 1, lines: 3, texts: 4 };

/** So many articles tell which words are usual, and that most phrases are. */
const usualArticles = 20;

/**
 * A search for the phrases of withheld articles that stand nowhere in what is published: each six words in a row
 * of one script, shorter names and lines whole, addresses, names of pictures.
 *
 * @param pictures - of the whole newspaper
 */
export function planSearch(
  withheld: readonly WithheldArticle[],
  published: Newspaper,
  pictures: readonly PictureUse[],
): PhraseSearch<TellingPhrase> {
  const phrases = new Map<string, TellingPhrase>();
  const add = (article: WithheldArticle, text: string, kind: TellingPhrase["kind"]): void => {
    const folded = foldPhrase(text);
    if (!phrases.has(folded)) phrases.set(folded, { text: folded, article, kind });
  };
  const shown = new Set(published.pictures.map(({ file }) => file));
  const keyOf = planKeys(pictures, shown);
  for (const article of withheld) {
    const { finished } = article;
    const texts = textsOf(finished);
    for (const kind of ["names", "lines", "texts"] as const) {
      for (const text of texts[kind]) {
        for (const phrase of cutPhrases(text, leastWords[kind])) add(article, phrase, "words");
      }
    }
    const ends = finished.article.tags.flatMap(tagEnds);
    const encoded = [encodeURIComponent(finished.article.title.trim()), ...ends];
    for (const text of encoded) {
      for (const phrase of cutPhrases(text, 1, Infinity)) add(article, phrase, "words");
    }
    const permalink = articlePermalink(finished.article);
    add(article, permalink.slice(1, -1), "address");
    add(article, encodeAddress(published.masthead.address + permalink), "words");
    for (const file of picturesOf(finished.article, finished.body)) {
      const key = keyOf(file);
      if (key !== undefined) add(article, key, "words");
    }
  }
  const { articles } = published;
  const some = { ...published, articles: articles.slice(0, usualArticles) };
  const usual = countWords(publishedTexts(some));
  for (const part of [some, { ...published, articles: articles.slice(usualArticles) }]) {
    const search = new PhraseSearch(phrases.values(), usual);
    for (const text of publishedTexts(part)) {
      search.find(text, (phrase) => {
        if (phrase.kind === "address") return false;
        phrases.delete(phrase.text);
        return true;
      });
    }
  }
  return new PhraseSearch(phrases.values(), usual);
}

/** Every text that what is published is made from. */
export function* publishedTexts({ masthead, articles }: Newspaper): Generator<string> {
  yield* textsOfMasthead(masthead);
  const tags = new Set<string>();
  for (const finished of articles) {
    const { names, lines, texts } = textsOf(finished);
    for (const tag of finished.article.tags) tags.add(tag);
    const encoded = encodeURIComponent(finished.article.title.trim());
    // One text, divided as by markup: many short ones take longer to look through.
    yield [encoded, ...names, ...lines, ...texts].join("<");
  }
  for (const tag of tags) yield* tagEnds(tag);
}

/** The phrases of a text: windows of its longer runs, and shorter runs as they are. */
function* cutPhrases(text: string, least: number, longest = windowLength): Generator<string> {
  for (const run of splitWords(text)) {
    const count = Math.min(run.length, longest);
    for (let first = 0; first + count <= run.length; first += 1) {
      const phrase = text.slice(run[first]?.start, run[first + count - 1]?.end);
      if (count >= least && (count > 1 || isTelling(phrase))) yield phrase;
    }
  }
}

/** Whether a single word says something: three letters of Persian do, four of English, no number. */
function isTelling(word: string): boolean {
  const letters = word.match(/\p{L}/gu) ?? [];
  return letters.length >= (/\p{Script=Arabic}/u.test(word) ? 3 : 4);
}

/** An address as it stands in another, from its last dot on: before it may stand what is encoded, too. */
function encodeAddress(address: string): string {
  const encoded = encodeURIComponent(address);
  return encoded.slice(encoded.lastIndexOf(".") + 1);
}

/** The names that pictures would have in the site, but for those that it has anyhow. */
function planKeys(
  pictures: readonly PictureUse[],
  shown: ReadonlySet<string>,
): (file: string) => string | undefined {
  const hidden = pictures.filter(({ file }) => !shown.has(file));
  const keys = new Map<string, string>();
  if (hidden.length === 0) return () => undefined;
  for (const { file, location } of hidden) {
    const bytes = readPicture(location);
    if (Buffer.isBuffer(bytes)) keys.set(file, keyOfPicture(bytes));
  }
  return (file) => keys.get(file);
}
