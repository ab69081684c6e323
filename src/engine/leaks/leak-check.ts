import { articlePermalink, fileOfPermalink } from "../../newsroom/article/permalink.ts";
import type { Newspaper } from "../../newsroom/content/newspaper.ts";
import type { WithheldArticle } from "../../newsroom/content/withhold.ts";
import type { OwnText } from "../../site/eleventy/own-text.ts";
import type { SiteFile } from "../../site/eleventy/site-file.ts";
import type { Pictures } from "../../newsroom/images/picture.ts";
import type { Problem } from "../../language/problem/problem.ts";
import { LeakScanner } from "./leak-scanner.ts";
import { confirmLeaks, type LeakCandidate } from "./confirm-leaks.ts";
import type { NearArticles } from "./near-articles.ts";
import { collectLeakPatterns, type LeakPatterns } from "./leak-patterns.ts";

// The check stands between rendering and the press, and trusts neither. Layouts never get what is withheld.
// If a fault of ours lets it through all the same, or a link that an editor wrote, the build fails here,
// while the published site is as it was.

/** What a leak check is made from. */
interface LeakCheckInput {
  readonly published: Newspaper;
  readonly withheld: readonly WithheldArticle[];
  /** The pictures of the whole newspaper. */
  readonly pictures: Newspaper["pictures"];
  /** The published pictures. */
  readonly shown: Pictures["ofFile"];
  /** Reads the words of the site itself; called only where a phrase is found. */
  readonly readOwnText: () => OwnText;
}

/**
 * Looks through every file of a site for what is withheld. Phrases that published texts or the site itself
 * have are no leak.
 */
export class LeakCheck {
  /** What is looked for, for the `LeakScanner` of each worker. */
  readonly patterns: LeakPatterns;
  readonly #input: LeakCheckInput;
  readonly #scanner: LeakScanner;
  readonly #candidates: LeakCandidate[] = [];

  constructor(input: LeakCheckInput) {
    this.#input = input;
    const { withheld, published, pictures, shown, readOwnText } = input;
    this.patterns = collectLeakPatterns(withheld, published, pictures, shown);
    this.#scanner = new LeakScanner(this.patterns, readOwnText);
  }

  /** Looks through a file: see `LeakScanner`. */
  scan(output: SiteFile, near?: NearArticles): void {
    this.#scanner.scan(output, near);
  }

  /**
   * The pages of published articles whose texts have the address of a withheld one. They are looked through
   * though they stay under their keys.
   *
   * Other such pages need not be: the key holds all that a page is made from, and all of that is published
   * now. Nor can a page have words that were withheld when it was rendered, which were looked for, or that
   * were written since. But an editor may have typed the address of an article before there was one.
   */
  findPagesToRescan(): ReadonlySet<string> {
    const { published, withheld } = this.#input;
    const ids = new Set(withheld.map(({ finished }) => finished.article.id));
    const files = new Set<string>();
    for (const { article, indexed } of published.articles) {
      if (indexed?.named.some((id) => ids.has(id)) !== true) continue;
      files.add(fileOfPermalink(articlePermalink(article)));
    }
    return files;
  }

  /** Adds what a worker has found. */
  adopt(candidates: readonly LeakCandidate[]): void {
    this.#candidates.push(...candidates);
  }

  /** A problem for each withheld article that leaks: see `confirmLeaks`. */
  get leaks(): readonly Problem[] {
    this.adopt(this.#scanner.report());
    const { published, readOwnText } = this.#input;
    return confirmLeaks(this.#candidates, published, readOwnText);
  }
}
