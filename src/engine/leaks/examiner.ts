import type { OwnText } from "../../site/eleventy/own-text.ts";
import type { SiteFile } from "../../site/eleventy/site-file.ts";
import { compareSuspicions } from "./judge-suspicions.ts";
import type { Suspicion } from "./judge-suspicions.ts";
import type { NearArticles } from "./near-articles.ts";
import { planSearch } from "./plan-search.ts";
import type { TellingSearch } from "./plan-search.ts";
import type { Sought } from "./sought.ts";
import { publishedTextsOf } from "./texts-of.ts";

/**
 * Looks through files of a site for what is withheld. Most of what is found is said by the article of
 * the page itself, which is published, or by those that the page shows, and never looked for again; the
 * rest is suspected, for the whole newspaper to be asked.
 *
 * Every process that renders has one of its own.
 */
export class Examiner {
  readonly #telling: TellingSearch;
  readonly #address: string;
  readonly #readOwnText: () => OwnText;
  readonly #suspicions = new Map<number, Suspicion>();
  readonly #styles: string[] = [];
  readonly #asked = new WeakSet<object>();
  #hasReadOwnText = false;

  /** @param readOwnText - what the site itself says, read only where something is found */
  constructor(sought: Sought, readOwnText: () => OwnText) {
    this.#telling = planSearch(sought);
    this.#address = sought.masthead.address;
    this.#readOwnText = readOwnText;
  }

  /**
   * Looks through a file's name, its bytes, and what is drawn in it. A picture has no other text.
   *
   * @param near - articles that it may show
   */
  examine(output: SiteFile, near?: NearArticles): void {
    const { file, bytes, says } = output;
    const hits = new Map<number, number>();
    this.#look(file, 0, hits);
    if (says !== undefined) this.#look(says, file.length, hits);
    if (bytes !== undefined) {
      const text = typeof bytes === "string" ? bytes : Buffer.from(bytes).toString("utf8");
      this.#lookAtPage(text, file.length, hits);
    }
    if (hits.size > 0) this.#suspect(hits, output, near);
  }

  /** What was found since the last report; of each phrase one place. */
  report(): readonly Suspicion[] {
    const found = [...this.#suspicions.values()];
    this.#suspicions.clear();
    return found;
  }

  /** Half of a page is its style, which stands in thousands of them: each is looked through once. */
  #lookAtPage(html: string, at: number, hits: Map<number, number>): void {
    const from = html.indexOf("<style>");
    const to = html.indexOf("</style>", from);
    const style = from === -1 || to === -1 ? undefined : html.slice(from, to);
    // Compared with the few that there are: a set would reckon the hash of each.
    if (style !== undefined && this.#styles.some((known) => known === style)) {
      this.#look(html.slice(0, from), at, hits);
      this.#look(html.slice(to), at + to, hits);
      return;
    }
    this.#look(html, at, hits);
    if (style !== undefined) this.#styles.push(style);
  }

  #look(text: string, before: number, hits: Map<number, number>): void {
    const { search, ownerOf } = this.#telling;
    search.find(text, (phrase, start) => {
      const isLeak = !ownerOf(phrase).isAddress || this.#isOurs(phrase, text, start);
      if (isLeak && !hits.has(phrase)) hits.set(phrase, before + start);
      return false;
    });
  }

  #suspect(hits: Map<number, number>, output: SiteFile, near: NearArticles | undefined): void {
    const { search, ownerOf } = this.#telling;
    const isOpen = (): boolean =>
      Array.from(hits.keys()).some((phrase) => !ownerOf(phrase).isAddress);
    const excuse = (texts: Iterable<string>): void => {
      for (const text of texts) {
        search.find(text, (phrase) => {
          if (ownerOf(phrase).isAddress) return false;
          hits.delete(phrase);
          this.#suspicions.delete(phrase);
          return true;
        });
      }
    };
    for (const group of near?.of(output) ?? []) {
      if (!isOpen()) break;
      if (this.#asked.has(group)) continue;
      this.#asked.add(group);
      for (const finished of group) excuse(publishedTextsOf(finished));
    }
    if (isOpen() && !this.#hasReadOwnText) {
      this.#hasReadOwnText = true;
      excuse(this.#readOwnText().all);
    }
    for (const [phrase, at] of hits) this.#note(phrase, at, output);
  }

  #note(phrase: number, at: number, { file: output, kind }: SiteFile): void {
    const { search, ownerOf } = this.#telling;
    const { finished, isAddress } = ownerOf(phrase);
    const text = search.textOf(phrase);
    const suspicion = {
      ...{ article: finished.article.file, found: isAddress ? `/${text}/` : text, isAddress },
      ...{ output, isArticle: kind === "article", at },
    };
    const known = this.#suspicions.get(phrase);
    if (known === undefined || compareSuspicions(suspicion, known) < 0) {
      this.#suspicions.set(phrase, suspicion);
    }
  }

  /** Whether a path is one in this newspaper: other sites have articles at `/news/7/`, too. */
  #isOurs(phrase: number, text: string, start: number): boolean {
    // Readers follow no address that has what nobody sees within.
    if (!text.startsWith(this.#telling.search.textOf(phrase), start)) return false;
    if (start === 0) return true;
    if (text[start - 1] !== "/") return false;
    const before = text.slice(Math.max(0, start - 1 - this.#address.length), start - 1);
    return before === this.#address || !/[\p{L}\p{N}.-]$/u.test(before);
  }
}
