import type { ListPage } from "../../src/site/archive/pages.ts";
import {
  deskPermalink,
  frontPermalink,
  tagPermalink,
} from "../../src/newsroom/article/permalink.ts";
import { formatNumber } from "../../src/language/words/digits.ts";
import { otherEdition } from "../../src/newsroom/masthead/masthead.ts";
import type { Masthead } from "../../src/newsroom/masthead/masthead.ts";
import type { Crumb } from "../../src/site/metadata/breadcrumb-list.ts";
import { words } from "../../src/language/words/words.ts";
import type { Counterpart } from "./language-links.tsx";

interface ListNames {
  /** The desk or tag by its name. */
  readonly subjectName: string;
  /** The same with the number of the page, where it has one. */
  readonly headline: string;
  /** The pages above it, from the edition's front down. */
  readonly above: readonly Crumb[];
  /** The desk's front in the other edition: its pages hold other articles, and tags other words. */
  readonly counterpart: Counterpart | undefined;
}

/** What a list of articles is called, and where it stands among the newspaper's pages. */
export function nameList(list: ListPage, masthead: Masthead): ListNames {
  const { edition, subject, number } = list;
  const { lang } = edition;
  const subjectName = subject.kind === "desk" ? subject.desk.name[lang] : subject.tag;
  const home = { name: masthead.name[lang], permalink: frontPermalink(edition) };
  const other = otherEdition(masthead, edition);
  if (number === undefined) {
    const isInBoth = other !== undefined && subject.kind === "desk";
    const counterpart = isInBoth
      ? { lang: other.lang, permalink: deskPermalink(other, subject.desk) }
      : undefined;
    return { subjectName, headline: subjectName, above: [home], counterpart };
  }
  const permalink =
    subject.kind === "desk"
      ? deskPermalink(edition, subject.desk)
      : tagPermalink(edition, subject.tag);
  return {
    subjectName,
    headline: words[lang].pageOf(subjectName, formatNumber(number, lang)),
    above: [home, { name: subjectName, permalink }],
    counterpart: undefined,
  };
}
