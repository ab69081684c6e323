import fs from "node:fs";
import { tellLeaks } from "../make-proof.ts";
import type { Folder } from "../../../newsroom/content/folder.ts";
import type { BuildContext } from "../ready-newspaper.ts";
import { renderShare } from "./render-share.ts";
import { closeShareFolder } from "./share-folder.ts";
import type { Share } from "./share.ts";
import {
  countArticles,
  formatShareSummary,
  formatShareSummaryJson,
} from "../../../commands/terminal/summary.ts";

/**
 * Renders a share of a newspaper into its folder, and prints what was done. Nothing is published.
 *
 * @returns the exit code
 */
export async function makeShare(
  { order, site, code, shards, hands }: BuildContext,
  { share, folder }: { readonly share: Share; readonly folder: Folder },
): Promise<number> {
  const { divided, pictures, now } = site;
  const newspaper = divided.published;
  const { addresses, ...pages } = await renderShare(
    {
      ...{ newspaper, pictures, code, shards },
      now: now.instant,
      output: order.output.location,
    },
    share,
    folder,
    hands,
  );
  if (tellLeaks(hands.proof, order.content)) {
    // A share is for others to take.
    fs.rmSync(folder.location, { recursive: true });
    return 1;
  }
  await hands.pool?.end();
  closeShareFolder(folder, share, addresses);
  const outcome = { ...pages, share, counts: countArticles(site), now, output: folder.name };
  process.stdout.write((order.asJson ? formatShareSummaryJson : formatShareSummary)(outcome));
  return 0;
}
