import type { Newspaper } from "../content/newspaper.ts";
import type { WithheldArticle } from "../content/withhold.ts";
import type { OwnText } from "../eleventy/own-text.ts";
import type { SiteFile } from "../eleventy/site-file.ts";
import { compareProblems } from "../problem/problem.ts";
import type { Problem } from "../problem/problem.ts";
import { foldPhrase } from "./characters.ts";
import { PhraseSearch } from "./phrase-search.ts";
import { planSearch, publishedTexts } from "./plan-search.ts";
import type { TellingPhrase } from "./plan-search.ts";
import { splitWords } from "./split-words.ts";

// The proof stands between rendering and the press, in a room of its own: it trusts neither. What is
// withheld never reaches a layout; should a fault of ours, or a link that an editor wrote, let it
// through all the same, the build fails here, while the published site is as it was.

/** What a proof looks at besides the files. */
export interface ProofSubject {
  readonly published: Newspaper;
  readonly withheld: readonly WithheldArticle[];
  /** The whole newspaper's. */
  readonly pictures: Newspaper["pictures"];
  /** What the site itself says, read only where a phrase is found. */
  readonly readOwnText: () => OwnText;
}

interface Leak {
  readonly problem: Problem;
  readonly isArticle: boolean;
}

/**
 * Looks through every file of a site for what is withheld. Phrases that also stand in what is
 * published, or that the site itself says, are no leak.
 */
export class Proof {
  readonly #subject: ProofSubject;
  readonly #search: PhraseSearch<TellingPhrase> | undefined;
  readonly #leaks = new Map<WithheldArticle, Leak>();
  readonly #styles: string[] = [];
  #ownText: OwnText | undefined;

  constructor(subject: ProofSubject) {
    this.#subject = subject;
    const { withheld, published, pictures } = subject;
    if (withheld.length === 0) return;
    this.#search = planSearch(withheld, published, pictures);
  }

  /** Looks through a file's name, its bytes, and what is drawn in it. A picture has no other text. */
  examine(output: SiteFile): void {
    if (this.#search === undefined) return;
    const { file, bytes, says } = output;
    this.#look(file, output);
    if (says !== undefined) this.#look(says, output);
    if (bytes === undefined) return;
    const text = typeof bytes === "string" ? bytes : Buffer.from(bytes).toString("utf8");
    this.#lookAtPage(text, output);
  }

  /** What was found: for each withheld article the first place, in another article where there is one. */
  get leaks(): readonly Problem[] {
    return [...this.#leaks.values()].map(({ problem }) => problem).sort(compareProblems);
  }

  /** Half of a page is its style, which stands in thousands of them: each is looked through once. */
  #lookAtPage(html: string, output: SiteFile): void {
    const from = html.indexOf("<style>");
    const to = html.indexOf("</style>", from);
    const style = from === -1 || to === -1 ? undefined : html.slice(from, to);
    // Compared with the few that there are: a set would reckon the hash of each.
    if (style !== undefined && this.#styles.some((known) => known === style)) {
      this.#look(html.slice(0, from), output);
      this.#look(html.slice(to), output);
      return;
    }
    this.#look(html, output);
    if (style !== undefined) this.#styles.push(style);
  }

  #look(text: string, output: SiteFile): void {
    const isArticle = output.kind === "article";
    const onFound = (phrase: TellingPhrase, start: number): boolean => {
      const { article } = phrase;
      const known = this.#leaks.get(article);
      // An article that holds what leaks says more than a feed that holds the article.
      if (known !== undefined && (known.isArticle || !isArticle)) return known.isArticle;
      if (phrase.kind === "address") {
        if (!this.#isOurs(text, start)) return false;
      } else if (this.#isExcused(phrase.text)) return true;
      const found = phrase.kind === "address" ? `/${phrase.text}/` : phrase.text;
      const { file } = article.finished.article;
      const problem: Problem = {
        rule: "withheld-leak",
        details: { found, output: output.file },
        file,
      };
      this.#leaks.set(article, { problem, isArticle });
      return isArticle;
    };
    this.#search?.find(text, onFound);
  }

  /** Whether a path is one in this newspaper: other sites have articles at `/news/7/`, too. */
  #isOurs(text: string, start: number): boolean {
    if (start === 0) return true;
    if (text[start - 1] !== "/") return false;
    const { address } = this.#subject.published.masthead;
    const before = text.slice(Math.max(0, start - 1 - address.length), start - 1);
    return before === address || !/[\p{L}\p{N}.-]$/u.test(before);
  }

  /**
   * Whether the site would say a phrase by itself: in its own words, or in them around what is
   * published, as "Articles about Afghanistan".
   */
  #isExcused(phrase: string): boolean {
    this.#ownText ??= this.#subject.readOwnText();
    const { all, words } = this.#ownText;
    if (stands(phrase, all)) return true;
    const places = splitWords(phrase).flat();
    const isOwn = (index: number): boolean => {
      const place = places[index];
      return place !== undefined && stands(phrase.slice(place.start, place.end), words);
    };
    let [first, last] = [0, places.length - 1];
    while (first <= last && isOwn(first)) first += 1;
    while (last >= first && isOwn(last)) last -= 1;
    if (first > last) return true;
    if (first === 0 && last === places.length - 1) return false;
    const rest = foldPhrase(phrase.slice(places[first]?.start, places[last]?.end));
    return stands(rest, publishedTexts(this.#subject.published));
  }
}

function stands(phrase: string, texts: Iterable<string>): boolean {
  const search = new PhraseSearch([{ text: phrase }]);
  let places = 0;
  for (const text of texts) {
    search.find(text, () => (places += 1) > 0);
    if (places > 0) return true;
  }
  return false;
}
