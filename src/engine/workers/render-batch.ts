import { batchId } from "../plan/part-address.ts";
import type { SiteFile } from "../../site/eleventy/site-file.ts";
import type { CompleteBatch } from "../plan/page-batch.ts";
import { readRenderedPart } from "../press/part-reader.ts";
import { PartWriter } from "../press/part-writer.ts";
import { attempt } from "../press/press-error.ts";
import { UserError } from "../../language/problem/user-error.ts";
import type { Folder } from "../../newsroom/content/folder.ts";

/** Where the rendered parts of a site go to, or come from, where that isn't the site. */
export type BatchStore =
  /** A share of the site, which others render the rest of. What is there already is used again. */
  | { readonly kind: "share"; readonly folder: Folder }
  /** The folders of all shares. Nothing is rendered that should be in them. */
  | { readonly kind: "joint"; readonly folders: readonly Folder[] };

/** A part whose pages have been handed over. */
export interface RenderedBatch {
  /** Milliseconds that each article took that was rendered. */
  readonly times: readonly number[];
  /** How many pages were rendered. */
  readonly rendered: number;
}

/**
 * Renders a part, or takes it from where it has been rendered.
 *
 * @param place - absent where the part is rendered for this site alone
 * @param take - gets each page that doesn't stand, once, with its key
 * @throws {UserError} where it should have been rendered, and can't be found as it was
 */
export async function renderBatch(
  part: CompleteBatch,
  place: BatchStore | undefined,
  take: (file: SiteFile, key: string) => void,
): Promise<RenderedBatch> {
  const { keys, left } = part;
  const handOver = (file: SiteFile): void => {
    const key = keys.get(file.file);
    // Of a feed that is rendered some formats may stand.
    if (key !== undefined && left?.has(file.file) !== false) take(file, key);
  };
  switch (place?.kind) {
    case undefined:
      return render(part, handOver);
    case "share":
      return share(part, place.folder, handOver);
    case "joint":
      find(part, place.folders, handOver);
      return { times: [], rendered: 0 };
  }
}

async function render(
  { pages, keys }: CompleteBatch,
  take: (file: SiteFile) => void,
): Promise<RenderedBatch> {
  // Eleventy takes longer to load than nearly all that a small build does besides.
  const { renderPages } = await import("../../site/eleventy/render-site.ts");
  return { times: await renderPages(pages, take), rendered: keys.size };
}

async function share(
  part: CompleteBatch,
  { location, name }: Folder,
  take: (file: SiteFile) => void,
): Promise<RenderedBatch> {
  const address = batchId(part.keys);
  const isThere = readRenderedPart(location, address, part.keys, () => undefined) === "whole";
  if (isThere) return { times: [], rendered: 0 };
  const write = <T>(act: () => T): T =>
    attempt(`${name} can't be written`, "Mend that, and make the share again.", act);
  const writer = write(() => new PartWriter(location, address));
  try {
    const made = await render(part, (file) => {
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

function find(
  { keys }: CompleteBatch,
  folders: readonly Folder[],
  take: (file: SiteFile) => void,
): void {
  const address = batchId(keys);
  const taken = new Set<string>();
  // A file may be found to be damaged when some of its pages have been taken.
  const takeOnce = (file: SiteFile): void => {
    if (taken.has(file.file)) return;
    taken.add(file.file);
    take(file);
  };
  let damaged: Folder | undefined;
  for (const folder of folders) {
    const found = readRenderedPart(folder.location, address, keys, takeOnce);
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
