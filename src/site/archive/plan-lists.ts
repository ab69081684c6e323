import {
  correctionsPermalink,
  deskPermalink,
  tagPermalink,
} from "../../newsroom/article/permalink.ts";
import type { Desk, Edition } from "../../newsroom/masthead/masthead.ts";
import {
  countPages,
  dividePages,
  lastPageOf,
  makeFront,
  makePage,
  type Sequence,
} from "./divide-pages.ts";
import type { EditionSummaries, Groups } from "./group-summaries.ts";
import type { CorrectionsPage, ListPage, ListedAmendment, Subject } from "./pages.ts";
import type { Summary } from "./summary.ts";
import { listAmendments } from "../../newsroom/article/amendments.ts";

/** The lists of all desks of the masthead, those without articles too. */
export function* planDeskPages(
  edition: Edition,
  desks: readonly Desk[],
  groups: Groups,
): Generator<ListPage> {
  for (const desk of desks) {
    yield* planList(edition, { kind: "desk", desk }, groups.desks.get(desk.slug) ?? []);
  }
}

/** The lists of all tags. */
export function* planTagPages(edition: Edition, { tags }: Groups): Generator<ListPage> {
  for (const { tag, summaries } of tags) yield* planList(edition, { kind: "tag", tag }, summaries);
}

/** How many fronts and pages lists have together. */
export function countListPages(lists: Iterable<readonly Summary[]>): number {
  let count = 0;
  for (const { length } of lists) count += countPages(length);
  return count;
}

/** Yields the front of one list, then its pages, the oldest first. */
function* planList(
  edition: Edition,
  subject: Subject,
  summaries: readonly Summary[],
): Generator<ListPage> {
  for (let number = 0; number <= lastPageOf(summaries.length); number++) {
    yield makeListPage(edition, subject, summaries, number);
  }
}

/**
 * Makes the front of a list, without retracted articles, or one of its pages, with them.
 *
 * @param number - 0 for the front
 */
export function makeListPage(
  edition: Edition,
  subject: Subject,
  summaries: Sequence<Summary>,
  number: number,
): ListPage {
  const addressOf = (page?: number): string =>
    subject.kind === "desk"
      ? deskPermalink(edition, subject.desk, page)
      : tagPermalink(edition, subject.tag, page);
  const isStanding = ({ article }: Summary): boolean => article.retracted === undefined;
  const { entries: stories, ...page } =
    number === 0
      ? makeFront(summaries, addressOf, isStanding)
      : makePage(summaries, number, addressOf);
  return { edition, subject, stories, ...page };
}

/**
 * The list of an edition's corrections and retractions: its front, which exists before the first
 * correction, so that every page may link to it; then its pages, the oldest first.
 */
export function planCorrections({
  edition,
  summaries,
}: EditionSummaries): readonly CorrectionsPage[] {
  const amendments: ListedAmendment[] = [];
  for (const summary of summaries) {
    const { article } = summary;
    if (article.corrections.length === 0 && article.retracted === undefined) continue;
    for (const amendment of listAmendments(article)) amendments.push({ ...amendment, summary });
  }
  amendments.sort((a, b) => b.date.instant - a.date.instant);
  const addressOf = (page?: number): string => correctionsPermalink(edition, page);
  return Array.from(dividePages(amendments, addressOf), ({ entries, ...page }) => ({
    edition,
    amendments: entries,
    ...page,
  }));
}
