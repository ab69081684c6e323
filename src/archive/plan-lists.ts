import { deskPermalink, tagPermalink } from "../article/permalink.ts";
import type { Desk, Edition } from "../masthead/masthead.ts";
import { dividePages } from "./divide-pages.ts";
import type { Groups } from "./group-summaries.ts";
import type { ListPage, Subject } from "./pages.ts";
import type { Summary } from "./summary.ts";

/** The list of every desk of the masthead, of those without articles too. */
export function planDeskPages(
  edition: Edition,
  desks: readonly Desk[],
  groups: Groups,
): readonly ListPage[] {
  return desks.flatMap((desk) =>
    planList(edition, { kind: "desk", desk }, groups.desks.get(desk.slug) ?? []),
  );
}

/** The list of every tag that an article has. */
export function planTagPages(edition: Edition, { tags }: Groups): readonly ListPage[] {
  return tags.flatMap(({ tag, summaries }) => planList(edition, { kind: "tag", tag }, summaries));
}

/** The front of one list, without retracted articles, then its pages with them, the oldest first. */
function planList(
  edition: Edition,
  subject: Subject,
  summaries: readonly Summary[],
): readonly ListPage[] {
  const addressOf = (page?: number): string =>
    subject.kind === "desk"
      ? deskPermalink(edition, subject.desk, page)
      : tagPermalink(edition, subject.tag, page);
  const stands = ({ article }: Summary): boolean => article.retracted === undefined;
  return dividePages(summaries, addressOf, stands).map(({ entries: stories, ...page }) => ({
    edition,
    subject,
    stories,
    ...page,
  }));
}
