import type {
  BuildHost,
  BuildOrder,
  BuildResult,
  FinishedShard,
  PublishedSite,
} from "../../engine/build/build-order.ts";
import { formatShard } from "../../engine/build/shards/build-shard.ts";
import { formatInstant } from "../../language/calendar/iso-8601.ts";
import { Progress } from "./progress.ts";

/** What a build takes from the command line: environment, clock, and a progress bar on standard error. */
export function openBuildHost(): BuildHost {
  const { TERM, CI } = process.env;
  // Lines in place of a bar where one can't be written over, or is kept in a log.
  const isLog = TERM === "dumb" || (CI !== undefined && CI !== "" && CI !== "false");
  const progress = new Progress(process.stderr, process.stderr.isTTY && !isLog);
  const tell = (lines: string): void => {
    progress.clear();
    process.stderr.write(lines);
  };
  return { environment: process.env, clock: Date.now, progress, tell };
}

/** Prints how a build ended: mistakes on standard error, else one summary. Returns the exit code. */
export async function reportBuild(
  result: BuildResult,
  { content, output }: Pick<BuildOrder, "content" | "output">,
  asJson: boolean,
): Promise<number> {
  switch (result.kind) {
    case "mistakes": {
      // What writes sentences is loaded only where there is a mistake.
      const { printProblems } = await import("./print-problems.ts");
      printProblems(result.problems, content, process.stderr);
      return 1;
    }
    case "published":
      process.stdout.write(asJson ? formatSummaryJson(result) : formatSummary(result, output.name));
      return 0;
    case "shard":
      process.stdout.write(asJson ? formatShardSummaryJson(result) : formatShardSummary(result));
      return 0;
  }
}

/**
 * What a build did, for people: a line of counts, a line of what is withheld where something is, and one
 * in the words of the newspaper's former system, which ended each page with `Page Generated in 0/0053 sec`.
 */
function formatSummary(site: PublishedSite, output: string): string {
  const { written, unchanged, deleted } = site.publication;
  const { counts, pageTime } = site;
  const files = `${written} files written, ${unchanged} unchanged, ${deleted} deleted`;
  return [
    `${plural(counts.published, "article")} in ${output}: ${files}`,
    ...formatWithheld(site),
    ...(pageTime === undefined ? [] : [`Page generated in ${formatSeconds(pageTime)} sec`]),
    "",
  ].join("\n");
}

/**
 * What a build did, for programs: one JSON object. `pageTime` is in seconds, or null where no article's page
 * had to be rendered; a scheduler should build again at `nextDue`.
 */
function formatSummaryJson(site: PublishedSite): string {
  const { counts, publication, pageTime } = site;
  const { written, unchanged, deleted } = publication;
  const summary = {
    articles: counts.published,
    ...{ written, unchanged, deleted },
    ...withheldForPrograms(site),
    pageTime: pageTime === undefined ? null : Math.round(pageTime * 10) / 10_000,
  };
  return `${JSON.stringify(summary)}\n`;
}

/** What was made of a shard of a site, for people. */
function formatShardSummary(made: FinishedShard): string {
  const { shard, folder, pages, rendered } = made;
  return [
    `Share ${formatShard(shard)} in ${folder.name}: ${plural(pages, "page")}, ${rendered} rendered, ${pages - rendered} unchanged`,
    ...formatWithheld(made),
    "",
  ].join("\n");
}

/** What was made of a shard of a site, for programs: one JSON object. */
function formatShardSummaryJson(made: FinishedShard): string {
  const { shard, pages, rendered } = made;
  const summary = { share: formatShard(shard), pages, rendered, ...withheldForPrograms(made) };
  return `${JSON.stringify(summary)}\n`;
}

/** `nextDue` is the instant of the next embargo, or null. */
function withheldForPrograms({ counts, now }: Pick<PublishedSite, "counts" | "now">) {
  return {
    withheld: counts.drafts + counts.embargoed,
    now: formatInstant(now.instant),
    nextDue: counts.nextDue === null ? null : formatInstant(counts.nextDue.instant),
  };
}

function formatWithheld({ counts, now }: Pick<PublishedSite, "counts" | "now">): readonly string[] {
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
