import type { Newspaper } from "../../newsroom/content/newspaper.ts";
import type { Member } from "../index/article-lists.ts";
import type { ContentIndex } from "../index/content-index.ts";
import { RowArticle } from "../index/indexed-article.ts";
import type { LeakSource } from "../leaks/leak-patterns.ts";
import { listsOf, pinnedList } from "../plan/list-names.ts";

/** Keeps in the index which articles stand in which lists of a newspaper, from which edits are planned. */
export function keepLists(
  index: ContentIndex,
  { masthead, articles, pins }: Newspaper,
  withheld: readonly LeakSource[],
): void {
  const pinned = new Set(pins.map(({ id }) => id));
  const lists = new Map<string, Member[]>();
  for (let place = articles.length - 1; place >= 0; place--) {
    const finished = articles[place];
    if (!(finished?.indexed instanceof RowArticle)) continue;
    const member = memberOf(finished.indexed);
    const isPinned = pinned.has(member.id);
    const names = listsOf(finished.article, masthead);
    for (const list of isPinned ? [...names, pinnedList] : names) {
      const members = lists.get(list);
      if (members === undefined) lists.set(list, [member]);
      else members.push(member);
    }
  }
  index.lists.replaceAll(lists);
  index.setNote("listed", index.note("state") ?? "");
  index.setNote("withheld", JSON.stringify(withheld.flatMap(toWithheld)));
  index.commit();
}

/** A withheld article, by its file inside of `content/`, and the names that its pictures would have. */
export interface WithheldSource {
  readonly inside: string;
  readonly pictures: readonly string[];
}

function toWithheld({ finished: { indexed }, pictures }: LeakSource): readonly WithheldSource[] {
  return indexed instanceof RowArticle ? [{ inside: indexed.inside, pictures }] : [];
}

/** Reads what was withheld from the lists that are kept. */
export function readWithheld(index: ContentIndex): readonly WithheldSource[] {
  return JSON.parse(index.note("withheld") ?? "[]") as readonly WithheldSource[];
}

/** Returns an article as lists have it. */
export function memberOf({ inside, facts: { instant, id, retracted } }: RowArticle): Member {
  return { instant, id, inside, isRetracted: retracted !== undefined };
}
