import type { Range } from "../../language/problem/problem.ts";

/** How much room a story takes on the front. */
export type StorySize = "lead" | "large" | "small";

/** A story that `content/front.yaml` puts on the front, whatever is newer. */
export interface Pin {
  /** The article's id. */
  readonly id: string;
  /** `lead` for at most one of an edition; `large` where none is given. */
  readonly size: StorySize;
  /** Where the id stands in `content/front.yaml`. */
  readonly range: Range;
}
