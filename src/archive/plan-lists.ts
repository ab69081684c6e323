import { deskPermalink, tagPermalink } from "../article/permalink.ts";
import type { Desk, Edition } from "../masthead/masthead.ts";
import type { Groups } from "./group-summaries.ts";
import type { ListPage, Subject } from "./pages.ts";
import type { Summary } from "./summary.ts";

// A list has a front with its newest articles, and where it is longer than that, pages counted from
// the oldest. A page that is full never changes again: a new article changes the front and the last
// page alone, and what a reader bookmarked stays where it was.

/** How many articles a front or page of a list holds at most. */
const longest = 40;

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

/** The front of one list, then its pages, the oldest first. */
function planList(
  edition: Edition,
  subject: Subject,
  summaries: readonly Summary[],
): readonly ListPage[] {
  const addressOf = (page?: number): string =>
    subject.kind === "desk"
      ? deskPermalink(edition, subject.desk, page)
      : tagPermalink(edition, subject.tag, page);
  const total = summaries.length;
  const front = {
    edition,
    permalink: addressOf(),
    subject,
    stories: summaries.slice(0, longest),
  };
  if (total <= longest) return [front];

  const last = Math.ceil(total / longest);
  const pages = Array.from({ length: last }, (_, index) => {
    const number = index + 1;
    return {
      edition,
      permalink: addressOf(number),
      subject,
      number,
      stories: summaries.slice(Math.max(0, total - number * longest), total - index * longest),
      ...(number > 1 && { older: addressOf(number - 1) }),
      newer: addressOf(number < last ? number + 1 : undefined),
    };
  });
  // The newest of those that the front leaves out is on the page that they would end with.
  const left = total - longest;
  return [{ ...front, older: addressOf(Math.ceil(left / longest)) }, ...pages];
}
