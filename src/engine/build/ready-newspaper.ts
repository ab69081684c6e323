import type { BuildOrder } from "./build-order.ts";
import type { CodeHashes } from "./hash-code.ts";
import type { ReadPublication } from "./read-site.ts";
import type { RenderContext } from "./render-in-shards.ts";

/** A newspaper that has been read, and who renders it. */
export interface BuildContext {
  readonly order: BuildOrder;
  readonly site: ReadPublication;
  readonly code: CodeHashes;
  /** The work folder of the site, `.khabar/dist`. */
  readonly workFolder: string;
  /** Where the shards' files are. */
  readonly shards: readonly string[];
  /** A hash of what was in `content/` before it was read. */
  readonly inventory: string;
  readonly hands: RenderContext;
}
