import { formatInstant } from "../../language/calendar/iso-8601.ts";
import type { Now } from "../../newsroom/content/decide-now.ts";
import type { Publication } from "../../engine/press/press.ts";
import type { ReadPublication } from "../../engine/build/read-site.ts";
import { formatShare } from "../../engine/build/shards/share.ts";
import type { Share } from "../../engine/build/shards/share.ts";

/** What a build did. */
export interface BuildOutcome {
  readonly counts: NewspaperCounts;
  readonly now: Now;
  readonly publication: Publication;
  /** The median time of those articles' pages that were rendered, in milliseconds. */
  readonly pageTime: number | undefined;
  /** The folder of the site. */
  readonly output: string;
}

/** How many articles of a newspaper are published, and how many are not, and why. */
export interface NewspaperCounts {
  readonly published: number;
  readonly drafts: number;
  readonly embargoed: number;
  /** When the next embargo ends: as it was typed, and in milliseconds since 1970-01-01T00:00Z. */
  readonly nextDue: { readonly typed: string; readonly instant: number } | null;
  /** The languages of editions that have no article yet. */
  readonly closed: readonly string[];
}

/** Counts the articles of a newspaper. */
export function countArticles({ whole, divided }: ReadPublication): NewspaperCounts {
  const { withheld, nextDue, published } = divided;
  const drafts = withheld.filter(({ withholding }) => withholding.reason === "draft").length;
  const open = new Set(published.masthead.editions.map(({ lang }) => lang));
  return {
    published: published.articles.length,
    drafts,
    embargoed: withheld.length - drafts,
    nextDue: nextDue === undefined ? null : { typed: nextDue.typed, instant: nextDue.instant },
    closed: whole.masthead.editions.map(({ lang }) => lang).filter((lang) => !open.has(lang)),
  };
}

/**
 * What a build did, for people: a line of counts, a line of what is withheld where something is, and
 * one in the words of the newspaper's former system, which ended each page with `Page Generated in
 * 0/0053 sec`.
 */
export function formatSummary(outcome: BuildOutcome): string {
  const { written, unchanged, deleted } = outcome.publication;
  const { counts, pageTime, output } = outcome;
  const files = `${written} files written, ${unchanged} unchanged, ${deleted} deleted`;
  return [
    `${plural(counts.published, "article")} in ${output}: ${files}`,
    ...formatWithheld(outcome),
    ...(pageTime === undefined ? [] : [`Page generated in ${formatSeconds(pageTime)} sec`]),
    "",
  ].join("\n");
}

/**
 * What a build did, for programs: one JSON object. `nextDue` is the instant of the next embargo, when
 * a scheduler should build again, or null; `pageTime` is in seconds, or
 * null where no article's page had to be rendered.
 */
export function formatSummaryJson({ counts, now, publication, pageTime }: BuildOutcome): string {
  const { written, unchanged, deleted } = publication;
  const summary = {
    articles: counts.published,
    written,
    unchanged,
    deleted,
    withheld: counts.drafts + counts.embargoed,
    now: formatInstant(now.instant),
    nextDue: counts.nextDue === null ? null : formatInstant(counts.nextDue.instant),
    pageTime: pageTime === undefined ? null : Math.round(pageTime * 10) / 10_000,
  };
  return `${JSON.stringify(summary)}\n`;
}

/** What was made of a share of a site. */
export interface ShareOutcome extends Pick<BuildOutcome, "counts" | "now" | "output"> {
  readonly share: Share;
  readonly pages: number;
  /** How many of the pages were rendered; the others were there. */
  readonly rendered: number;
}

/** What was made of a share of a site, for people. */
export function formatShareSummary(outcome: ShareOutcome): string {
  const { share, pages, rendered, output } = outcome;
  return [
    `Share ${formatShare(share)} in ${output}: ${plural(pages, "page")}, ${rendered} rendered, ${pages - rendered} unchanged`,
    ...formatWithheld(outcome),
    "",
  ].join("\n");
}

/** What was made of a share of a site, for programs: one JSON object. */
export function formatShareSummaryJson({
  share,
  pages,
  rendered,
  counts,
  now,
}: ShareOutcome): string {
  const summary = {
    share: formatShare(share),
    ...{ pages, rendered },
    withheld: counts.drafts + counts.embargoed,
    now: formatInstant(now.instant),
    nextDue: counts.nextDue === null ? null : formatInstant(counts.nextDue.instant),
  };
  return `${JSON.stringify(summary)}\n`;
}

function formatWithheld({ counts, now }: Pick<BuildOutcome, "counts" | "now">): readonly string[] {
  const { drafts, embargoed, nextDue, closed } = counts;
  const due = nextDue && `, the next due ${nextDue.typed} (${formatInstant(nextDue.instant)})`;
  const kinds = [
    ...(drafts > 0 ? [plural(drafts, "draft")] : []),
    ...(embargoed > 0 ? [`${embargoed} under embargo${due ?? ""}`] : []),
  ];
  return [
    ...(kinds.length > 0 ? [`${drafts + embargoed} withheld: ${kinds.join(", ")}`] : []),
    ...closed.map((lang) => `The edition "${lang}" opens with its first article`),
    ...(now.fromClock ? [`Made for ${formatInstant(now.instant)}, by this machine's clock`] : []),
  ];
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** Milliseconds as seconds with the slash that Persian divides decimals by: `0/0053`. */
function formatSeconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(4).replace(".", "/");
}
