import { articlePermalink, fileOfPermalink } from "../../newsroom/article/permalink.ts";
import type { FinishedArticle, Newspaper } from "../../newsroom/content/newspaper.ts";
import type { WithheldArticle } from "../../newsroom/content/withhold.ts";
import type { OwnText } from "../../site/eleventy/own-text.ts";
import type { SiteFile } from "../../site/eleventy/site-file.ts";
import type { Pictures } from "../../newsroom/images/picture.ts";
import type { Problem } from "../../language/problem/problem.ts";
import { Examiner } from "./examiner.ts";
import { judgeSuspicions } from "./judge-suspicions.ts";
import type { Suspicion } from "./judge-suspicions.ts";
import type { NearArticles } from "./near-articles.ts";
import { collectSought } from "./sought.ts";
import type { Sought } from "./sought.ts";

// The proof stands between rendering and the press, in a room of its own: it trusts neither. What is
// withheld never reaches a layout; should a fault of ours, or a link that an editor wrote, let it
// through all the same, the build fails here, while the published site is as it was.

/** What a proof looks at besides the files. */
interface ProofSubject {
  readonly published: Newspaper;
  readonly withheld: readonly WithheldArticle[];
  /** The whole newspaper's. */
  readonly pictures: Newspaper["pictures"];
  /** The pictures that are published. */
  readonly shown: Pictures["ofFile"];
  /** What the site itself says, read only where a phrase is found. */
  readonly readOwnText: () => OwnText;
}

/**
 * Looks through every file of a site for what is withheld. Phrases that also stand in what is
 * published, or that the site itself says, are no leak.
 */
export class Proof {
  /** What is looked for: other processes look for it, too, each with an `Examiner`. */
  readonly sought: Sought;
  readonly #subject: ProofSubject;
  readonly #examiner: Examiner;
  #suspicions: readonly Suspicion[] = [];

  constructor(subject: ProofSubject) {
    this.#subject = subject;
    const { withheld, published, pictures, shown, readOwnText } = subject;
    this.sought = collectSought(withheld, published, pictures, shown);
    this.#examiner = new Examiner(this.sought, readOwnText);
  }

  /** Looks through a file: see `Examiner`. */
  examine(output: SiteFile, near?: NearArticles): void {
    this.#examiner.examine(output, near);
  }

  /**
   * The pages that have to be looked at though they are published under their keys: see `findNaming`.
   */
  findNaming(): ReadonlySet<string> {
    return findNaming(this.#subject.published.articles, this.#subject.withheld);
  }

  /** Takes in what another process has found. */
  adopt(suspicions: readonly Suspicion[]): void {
    this.#suspicions = [...this.#suspicions, ...suspicions];
  }

  /** What was found: for each withheld article the first place, in another article where there is one. */
  get leaks(): readonly Problem[] {
    this.adopt(this.#examiner.report());
    const { published, readOwnText } = this.#subject;
    return judgeSuspicions(this.#suspicions, published, readOwnText);
  }
}

// A page that is published under its key need not be looked at again when other articles are withheld
// than when it was rendered. Its key holds all that it is made from, and all of that is published now:
// what the page says, something published says, which is no leak. Nor can it hold words that were
// withheld then: they were looked for; nor words that were written since. One thing is a leak though
// somebody published it: the address of a withheld article. An editor may have typed it before there
// was such an article.

/** The pages of published articles whose texts name the address of a withheld one. */
function findNaming(
  articles: readonly FinishedArticle[],
  withheld: readonly WithheldArticle[],
): ReadonlySet<string> {
  const ids = new Set(withheld.map(({ finished }) => finished.article.id));
  const files = new Set<string>();
  for (const finished of articles) {
    if (finished.indexed?.named.some((id) => ids.has(id)) !== true) continue;
    files.add(fileOfPermalink(articlePermalink(finished.article)));
  }
  return files;
}
