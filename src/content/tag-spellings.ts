import { tagSlug } from "../article/permalink.ts";
import type { Problem, Range } from "../problem/problem.ts";

/** A spelling that a whole archive uses is one mistake, told at its first places. */
const mostPlaces = 20;

interface Spelling {
  readonly tag: string;
  count: number;
  /** The first of the places where it stands. */
  readonly places: { readonly file: string; readonly range: Range }[];
}

/** How tags are spelt in the newspaper, by the address that all spellings of one share. */
export class TagSpellings {
  readonly #byTag = new Map<string, Spelling>();
  readonly #bySlug = new Map<string, Spelling[]>();

  /** Counts a tag of an article; articles come in the order of their files. */
  add(tag: string, file: string, range: Range): void {
    const known = this.#byTag.get(tag);
    if (known !== undefined) {
      known.count += 1;
      if (known.places.length < mostPlaces) known.places.push({ file, range });
      return;
    }
    const spelling = { tag, count: 1, places: [{ file, range }] };
    this.#byTag.set(tag, spelling);
    const slug = tagSlug(tag);
    const others = this.#bySlug.get(slug);
    if (others === undefined) this.#bySlug.set(slug, [spelling]);
    else others.push(spelling);
  }

  /** A problem at the first places of each spelling but the one used most, or first where two are. */
  *findTwins(): Generator<Problem> {
    for (const spellings of this.#bySlug.values()) {
      if (spellings.length === 1) continue;
      const kept = spellings.reduce((most, spelling) =>
        spelling.count > most.count ? spelling : most,
      );
      for (const { tag, places } of spellings) {
        if (tag === kept.tag) continue;
        const details = { tag, other: kept.tag };
        for (const place of places) {
          yield { rule: "tag-twin", details, repair: kept.tag, ...place };
        }
      }
    }
  }
}
