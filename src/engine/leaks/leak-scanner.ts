import type { OwnText } from "../../site/eleventy/own-text.ts";
import type { SiteFile } from "../../site/eleventy/site-file.ts";
import { compareCandidates, type LeakCandidate } from "./confirm-leaks.ts";
import type { NearArticles } from "./near-articles.ts";
import { buildLeakSearch, type LeakSearch } from "./leak-search.ts";
import type { LeakPatterns } from "./leak-patterns.ts";
import { publishedTextsOf } from "./article-texts.ts";

/**
 * Looks through files of a site for what is withheld, in each process that renders. Most phrases found are
 * also in the published articles that the page shows, and are not looked for again. The others are
 * candidates, which `confirmLeaks` looks up in the whole newspaper.
 */
export class LeakScanner {
  readonly #search: LeakSearch;
  readonly #address: string;
  readonly #readOwnText: () => OwnText;
  readonly #candidates = new Map<number, LeakCandidate>();
  readonly #styles: string[] = [];
  readonly #searched = new WeakSet<object>();
  #hasReadOwnText = false;

  /** @param readOwnText - reads the words of the site itself; called only where something is found */
  constructor(patterns: LeakPatterns, readOwnText: () => OwnText) {
    this.#search = buildLeakSearch(patterns);
    this.#address = patterns.masthead.address;
    this.#readOwnText = readOwnText;
  }

  /**
   * Looks through a file's name, its bytes, and the words drawn in it as a picture.
   *
   * @param near - the articles that it may show
   */
  scan(output: SiteFile, near?: NearArticles): void {
    const { file, bytes, says } = output;
    const hits = new Map<number, number>();
    this.#find(file, 0, hits);
    if (says !== undefined) this.#find(says, file.length, hits);
    if (bytes !== undefined) {
      const text = typeof bytes === "string" ? bytes : Buffer.from(bytes).toString("utf8");
      this.#findInPage(text, file.length, hits);
    }
    if (hits.size > 0) this.#addCandidates(hits, output, near);
  }

  /** The candidates found since the last report, one a phrase. */
  report(): readonly LeakCandidate[] {
    const found = [...this.#candidates.values()];
    this.#candidates.clear();
    return found;
  }

  /** Finds phrases in a page. Its style, half of it and the same in thousands, is looked through once. */
  #findInPage(html: string, at: number, hits: Map<number, number>): void {
    const from = html.indexOf("<style>");
    const to = html.indexOf("</style>", from);
    const style = from === -1 || to === -1 ? undefined : html.slice(from, to);
    // There are few styles: comparing is cheaper than the hash that a set would compute.
    if (style !== undefined && this.#styles.some((known) => known === style)) {
      this.#find(html.slice(0, from), at, hits);
      this.#find(html.slice(to), at + to, hits);
      return;
    }
    this.#find(html, at, hits);
    if (style !== undefined) this.#styles.push(style);
  }

  #find(text: string, before: number, hits: Map<number, number>): void {
    const { search, ownerOf } = this.#search;
    search.find(text, (phrase, start) => {
      const isLeak = !ownerOf(phrase).isAddress || this.#isOurs(phrase, text, start);
      if (isLeak && !hits.has(phrase)) hits.set(phrase, before + start);
      return false;
    });
  }

  #addCandidates(
    hits: Map<number, number>,
    output: SiteFile,
    near: NearArticles | undefined,
  ): void {
    const { search, ownerOf } = this.#search;
    const hasText = (): boolean =>
      Array.from(hits.keys()).some((phrase) => !ownerOf(phrase).isAddress);
    const removeFound = (texts: Iterable<string>): void => {
      for (const text of texts) {
        search.find(text, (phrase) => {
          if (ownerOf(phrase).isAddress) return false;
          hits.delete(phrase);
          this.#candidates.delete(phrase);
          return true;
        });
      }
    };
    for (const group of near?.of(output) ?? []) {
      if (!hasText()) break;
      if (this.#searched.has(group)) continue;
      this.#searched.add(group);
      for (const finished of group) removeFound(publishedTextsOf(finished));
    }
    if (hasText() && !this.#hasReadOwnText) {
      this.#hasReadOwnText = true;
      removeFound(this.#readOwnText().all);
    }
    for (const [phrase, at] of hits) this.#add(phrase, at, output);
  }

  #add(phrase: number, at: number, { file: output, kind }: SiteFile): void {
    const { search, ownerOf } = this.#search;
    const { finished, isAddress } = ownerOf(phrase);
    const text = search.textOf(phrase);
    const candidate = {
      ...{ article: finished.article.file, found: isAddress ? `/${text}/` : text, isAddress },
      ...{ output, isArticle: kind === "article", at },
    };
    const known = this.#candidates.get(phrase);
    if (known === undefined || compareCandidates(candidate, known) < 0) {
      this.#candidates.set(phrase, candidate);
    }
  }

  /** Whether a path is in this newspaper: other sites have articles at `/news/7/`, too. */
  #isOurs(phrase: number, text: string, start: number): boolean {
    // An address with invisible characters inside leads nowhere.
    if (!text.startsWith(this.#search.search.textOf(phrase), start)) return false;
    if (start === 0) return true;
    if (text[start - 1] !== "/") return false;
    const before = text.slice(Math.max(0, start - 1 - this.#address.length), start - 1);
    return before === this.#address || !/[\p{L}\p{N}.-]$/u.test(before);
  }
}
