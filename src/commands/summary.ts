import { formatInstant } from "../calendar/parse-instant.ts";
import type { Publication } from "../press/press.ts";
import type { ReadPublication } from "./read-site.ts";

/** What a build did. */
export interface BuildOutcome {
  readonly site: Pick<ReadPublication, "whole" | "divided" | "now">;
  readonly publication: Publication;
  /** The median time of those articles' pages that were rendered, in milliseconds. */
  readonly pageTime: number | undefined;
  /** The folder of the site. */
  readonly output: string;
}

/**
 * What a build did, for people: a line of counts, a line of what is withheld where something is, and
 * one in the words of the newspaper's former system, which ended each page with `Page Generated in
 * 0/0053 sec`.
 */
export function formatSummary({ site, publication, pageTime, output }: BuildOutcome): string {
  const { written, unchanged, deleted } = publication;
  const articles = site.divided.published.articles.length;
  const counts = `${written} files written, ${unchanged} unchanged, ${deleted} deleted`;
  return [
    `${plural(articles, "article")} in ${output}: ${counts}`,
    ...formatWithheld(site),
    ...(pageTime === undefined ? [] : [`Page generated in ${formatSeconds(pageTime)} sec`]),
    "",
  ].join("\n");
}

/**
 * What a build did, for programs: one JSON object. `nextDue` is the instant of the next embargo, when
 * a scheduler should build again, or null; `pageTime` is in seconds, or
 * null where no article's page had to be rendered.
 */
export function formatSummaryJson({ site, publication, pageTime }: BuildOutcome): string {
  const { divided, now } = site;
  const { written, unchanged, deleted } = publication;
  const summary = {
    articles: divided.published.articles.length,
    written,
    unchanged,
    deleted,
    withheld: divided.withheld.length,
    now: formatInstant(now.instant),
    nextDue: divided.nextDue === undefined ? null : formatInstant(divided.nextDue.instant),
    pageTime: pageTime === undefined ? null : Math.round(pageTime * 10) / 10_000,
  };
  return `${JSON.stringify(summary)}\n`;
}

function formatWithheld({ whole, divided, now }: BuildOutcome["site"]): readonly string[] {
  const { withheld, nextDue, published } = divided;
  const drafts = withheld.filter(({ withholding }) => withholding.reason === "draft").length;
  const due = nextDue && `, the next due ${nextDue.typed} (${formatInstant(nextDue.instant)})`;
  const kinds = [
    ...(drafts > 0 ? [plural(drafts, "draft")] : []),
    ...(drafts < withheld.length ? [`${withheld.length - drafts} under embargo${due ?? ""}`] : []),
  ];
  const open = new Set(published.masthead.editions.map(({ lang }) => lang));
  const closed = whole.masthead.editions.filter(({ lang }) => !open.has(lang));
  return [
    ...(kinds.length > 0 ? [`${withheld.length} withheld: ${kinds.join(", ")}`] : []),
    ...closed.map(({ lang }) => `The edition "${lang}" opens with its first article`),
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
