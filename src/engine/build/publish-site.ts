import type { Cause } from "../plan/page-keys.ts";
import type { Press } from "../press/press.ts";
import { findNextNews } from "../../site/sitemap/recent-articles.ts";
import { BuildExplanation } from "./explain-build.ts";
import { hashOrder, keepLastBuild } from "./last-build.ts";
import { tellLeaks } from "./make-proof.ts";
import type { ReadPublication } from "./read-site.ts";
import type { BuildContext } from "./ready-newspaper.ts";
import { renderInShards } from "./render-in-shards.ts";
import {
  countArticles,
  formatSummary,
  formatSummaryJson,
} from "../../commands/terminal/summary.ts";

/**
 * Renders a newspaper and puts its site in the place of the old one; prints what was done.
 *
 * @param time - of the clock, when all of it began, in milliseconds since 1970-01-01T00:00Z
 * @returns the exit code
 */
export async function publishSite(
  { order, site, code, workFolder, shards, inventory, hands }: BuildContext,
  press: Press,
  time: number,
): Promise<number> {
  const { content, output, isFresh, shares } = order;
  const { divided, pictures, now } = site;
  const explanation = new BuildExplanation(workFolder, divided.published.masthead, code);
  const explain = (file: string, cause: Cause | "asked"): void => {
    hands.progress.clear();
    process.stderr.write(explanation.tell(file, cause));
  };
  const open = press.begin();
  try {
    const { pageTime } = await renderInShards(
      {
        ...{ pictures, code, isFresh, shards },
        newspaper: divided.published,
        now: now.instant,
        output: output.location,
        place: shares && { kind: "join", folders: shares },
      },
      open,
      { ...hands, ...(order.explains && { explain }) },
    );
    if (tellLeaks(hands.proof, content)) return 1;
    await hands.pool?.end();
    const publication = open.finish();
    explanation.keep();
    const counts = countArticles(site);
    // A page that says how long it took is another each time.
    if (!divided.published.masthead.generationTime) {
      keepLastBuild(workFolder, {
        ...{ counts, now, until: findEnd(site), begun: time },
        madeBy: hashOrder(order, code),
        inventory,
        site: press.seal(),
      });
    }
    const outcome = { counts, now, publication, pageTime, output: output.name };
    process.stdout.write((order.asJson ? formatSummaryJson : formatSummary)(outcome));
    return 0;
  } finally {
    hands.pool?.stop();
    open.abandon();
  }
}

/** Until when the clock has no say in a site; null where it never has. */
function findEnd({ now, divided }: ReadPublication): number | null {
  if (!now.fromClock) return null;
  const due = divided.nextDue?.instant ?? Infinity;
  const next = Math.min(due, findNextNews(divided.published.articles, now.instant));
  return next === Infinity ? null : next;
}
