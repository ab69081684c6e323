import { UserError } from "../../language/problem/user-error.ts";
import type { Folder } from "../../newsroom/content/folder.ts";
import type { SiteFile } from "../../site/eleventy/site-file.ts";
import { batchId, type CompleteBatch } from "../plan/page-batch.ts";
import { BatchWriter, readBatch } from "../press/batch-file.ts";
import { attempt } from "../press/press-error.ts";

/** Where rendered batches go to, or come from, of a build that several machines share. */
export type BatchStore =
  /** The folder of one shard of the build. A batch that is there already is not rendered again. */
  | { readonly kind: "shard"; readonly folder: Folder }
  /** The folders of all shards. Nothing is rendered that should be in them. */
  | { readonly kind: "join"; readonly folders: readonly Folder[] };

/** How a batch came about. */
interface RenderedBatch {
  /** Milliseconds that each article took that was rendered. */
  readonly times: readonly number[];
  /** How many pages were rendered. */
  readonly rendered: number;
}

/**
 * Renders a batch, or takes its pages from where they have been rendered.
 *
 * @param store - absent where one machine renders the site
 * @param take - gets each page that has to be published, once, with its key
 * @throws {UserError} where a shard should have rendered the batch, and it can't be found as it was
 */
export async function renderBatch(
  batch: CompleteBatch,
  store: BatchStore | undefined,
  take: (file: SiteFile, key: string) => void,
): Promise<RenderedBatch> {
  const { keys, pending } = batch;
  const takePending = (file: SiteFile): void => {
    const key = keys.get(file.file);
    // Eleventy renders all formats of a feed, of which some may be published.
    if (key !== undefined && pending?.has(file.file) !== false) take(file, key);
  };
  switch (store?.kind) {
    case undefined:
      return render(batch, takePending);
    case "shard":
      return renderIntoShard(batch, store.folder, takePending);
    case "join":
      takeFromShards(batch, store.folders, takePending);
      return { times: [], rendered: 0 };
  }
}

async function render(
  { pages, keys }: CompleteBatch,
  take: (file: SiteFile) => void,
): Promise<RenderedBatch> {
  // Loading Eleventy takes longer than nearly all that a small build does besides.
  const { renderPages } = await import("../../site/eleventy/render-site.ts");
  return { times: await renderPages(pages, take), rendered: keys.size };
}

async function renderIntoShard(
  batch: CompleteBatch,
  { location, name }: Folder,
  take: (file: SiteFile) => void,
): Promise<RenderedBatch> {
  const id = batchId(batch.keys);
  const isThere = readBatch(location, id, batch.keys, () => undefined) === "whole";
  if (isThere) return { times: [], rendered: 0 };
  const write = <T>(act: () => T): T =>
    attempt(`${name} can't be written`, "Mend that, and make the share again.", act);
  const writer = write(() => new BatchWriter(location, id));
  try {
    const made = await render(batch, (file) => {
      write(() => {
        writer.add(file);
      });
      take(file);
    });
    write(() => {
      writer.finish();
    });
    return made;
  } finally {
    writer.abandon();
  }
}

function takeFromShards(
  { keys }: CompleteBatch,
  folders: readonly Folder[],
  take: (file: SiteFile) => void,
): void {
  const id = batchId(keys);
  const taken = new Set<string>();
  // The reader may find damage when it has handed over some pages: the next folder gives them again.
  const takeOnce = (file: SiteFile): void => {
    if (taken.has(file.file)) return;
    taken.add(file.file);
    take(file);
  };
  let damaged: Folder | undefined;
  for (const folder of folders) {
    const found = readBatch(folder.location, id, keys, takeOnce);
    if (found === "whole") return;
    if (found === "damaged") damaged ??= folder;
  }
  const [first = ""] = keys.keys();
  throw new UserError(
    damaged === undefined
      ? `No share has ${first} as it is to be here: content, layouts, code, packages, Node or --now were others. Make the shares again. The published site is as it was.`
      : `${damaged.name} is damaged (at ${first}). Make that share again. The published site is as it was.`,
  );
}
