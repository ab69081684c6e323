import { deskPermalink, tagPermalink } from "../../newsroom/article/permalink.ts";
import type { Desk, Edition } from "../../newsroom/masthead/masthead.ts";
import { countPages, dividePages } from "./divide-pages.ts";
import type { Groups } from "./group-summaries.ts";
import type { ListPage, Subject } from "./pages.ts";
import type { Summary } from "./summary.ts";

/** The list of every desk of the masthead, of those without articles too. */
export function* planDeskPages(
  edition: Edition,
  desks: readonly Desk[],
  groups: Groups,
): Generator<ListPage> {
  for (const desk of desks) {
    yield* planList(edition, { kind: "desk", desk }, groups.desks.get(desk.slug) ?? []);
  }
}

/** The list of every tag that an article has. */
export function* planTagPages(edition: Edition, { tags }: Groups): Generator<ListPage> {
  for (const { tag, summaries } of tags) yield* planList(edition, { kind: "tag", tag }, summaries);
}

/** How many pages lists have together. */
export function countListPages(lists: Iterable<readonly Summary[]>): number {
  let count = 0;
  for (const { length } of lists) count += countPages(length);
  return count;
}

/** The front of one list, without retracted articles, then its pages with them, the oldest first. */
function* planList(
  edition: Edition,
  subject: Subject,
  summaries: readonly Summary[],
): Generator<ListPage> {
  const addressOf = (page?: number): string =>
    subject.kind === "desk"
      ? deskPermalink(edition, subject.desk, page)
      : tagPermalink(edition, subject.tag, page);
  const stands = ({ article }: Summary): boolean => article.retracted === undefined;
  for (const { entries: stories, ...page } of dividePages(summaries, addressOf, stands)) {
    yield { edition, subject, stories, ...page };
  }
}
