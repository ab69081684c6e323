import { tagSlug } from "../article/permalink.ts";
import type { Summary } from "./summary.ts";

// What an article is related to is looked for among few: of each of its tags and of its desk the
// latest earlier articles. With `remembered` articles a subject and `weighed` tags an article, at
// most (weighed + 1) × remembered = 54 candidates are compared, whatever the size of the newspaper.

/** How many articles are related to one at most. */
const most = 4;

/** How many of the latest articles of a tag or desk are candidates. */
const remembered = 6;

/** How many of an article's tags count: the first, which an editor types first for a reason. */
const weighed = 8;

/** An article on the way from the oldest to the newest. */
interface Passed {
  readonly summary: Summary;
  readonly desk: string;
  readonly tags: readonly string[];
  /** Its place on the way: of two, the higher is the newer. */
  readonly place: number;
}

interface Scored {
  readonly passed: Passed;
  readonly shared: number;
  readonly sameDesk: boolean;
}

/** Remembers the latest articles of each tag and desk, and finds those related to a new one. */
export class RelatedArticles {
  readonly #ofDesk = new Map<string, Passed[]>();
  readonly #ofTag = new Map<string, Passed[]>();
  readonly #slugs = new Map<string, string>();
  #waiting: Passed[] = [];
  #places = 0;

  /**
   * Up to four articles related to one: those first that share the most tags with it, then those of
   * its desk, then the newest. All are earlier by instant.
   *
   * @param summary - not older than any that was passed before
   * @param previous - left out: the page shows it anyhow
   */
  pass(summary: Summary, previous: Summary | undefined): readonly Summary[] {
    const { article } = summary;
    const passed = {
      summary,
      desk: article.desk.slug,
      tags: [...new Set(article.tags.slice(0, weighed).map((tag) => this.#slugOf(tag)))],
      place: this.#places++,
    };
    // Articles of one instant don't know each other: which of them came first, nobody can tell.
    const [waiting] = this.#waiting;
    if (waiting !== undefined && waiting.summary.article.date.instant < article.date.instant) {
      this.#remember();
    }
    if (article.retracted === undefined) this.#waiting.push(passed);
    return this.#relatedTo(passed, previous);
  }

  #relatedTo(passed: Passed, previous: Summary | undefined): readonly Summary[] {
    const candidates = new Set(this.#ofDesk.get(passed.desk));
    for (const tag of passed.tags) {
      for (const candidate of this.#ofTag.get(tag) ?? []) candidates.add(candidate);
    }
    return [...candidates]
      .filter(({ summary }) => summary !== previous)
      .map((candidate) => score(candidate, passed))
      .sort(compareNearestFirst)
      .slice(0, most)
      .map(({ passed: { summary } }) => summary);
  }

  #remember(): void {
    for (const passed of this.#waiting) {
      keepLatest(this.#ofDesk, passed.desk, passed);
      for (const tag of passed.tags) keepLatest(this.#ofTag, tag, passed);
    }
    this.#waiting = [];
  }

  #slugOf(tag: string): string {
    const known = this.#slugs.get(tag);
    if (known !== undefined) return known;
    const slug = tagSlug(tag);
    this.#slugs.set(tag, slug);
    return slug;
  }
}

function keepLatest(lists: Map<string, Passed[]>, subject: string, passed: Passed): void {
  const latest = lists.get(subject);
  if (latest === undefined) lists.set(subject, [passed]);
  else if (latest.push(passed) > remembered) latest.shift();
}

function score(candidate: Passed, { desk, tags }: Passed): Scored {
  return {
    passed: candidate,
    shared: tags.filter((tag) => candidate.tags.includes(tag)).length,
    sameDesk: candidate.desk === desk,
  };
}

function compareNearestFirst(a: Scored, b: Scored): number {
  return (
    b.shared - a.shared ||
    Number(b.sameDesk) - Number(a.sameDesk) ||
    b.passed.place - a.passed.place
  );
}
