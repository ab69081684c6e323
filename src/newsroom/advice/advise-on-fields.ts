import { countCodePoints } from "../../language/problem/line-index.ts";
import type { Range } from "../../language/problem/problem.ts";
import { findValue } from "../../language/yaml/find-value.ts";
import type { Group } from "../../language/yaml/node.ts";
import type { Advice, AdvisedArticle } from "./passage.ts";

/** What Google asks of a headline (Search Central, "Article structured data"), in code points. */
const longestTitle = 110;

/** A headline that is too long, no tags, a date to come without an embargo, links without words. */
export function* adviseOnFields(advised: AdvisedArticle): Generator<Advice> {
  const { article, group, now, emptyLinks } = advised;
  const length = countCodePoints(article.title);
  if (length > longestTitle) {
    const details = { length, limit: longestTitle };
    yield { fault: { rule: "title-long", details }, range: rangeOf(group, "title") };
  }
  if (article.tags.length === 0) {
    yield { fault: { rule: "tags-none", details: {} }, range: rangeOf(group, "tags") };
  }
  const isHeldBack = article.draft || article.embargo !== undefined;
  if (article.date.instant > now && !isHeldBack) {
    const details = { date: article.date.typed };
    yield { fault: { rule: "date-future", details }, range: rangeOf(group, "date") };
  }
  for (const stretch of emptyLinks) {
    yield { fault: { rule: "link-empty", details: {} }, stretch };
  }
}

/** The value of a key; where there is none, the start of the front matter. */
function rangeOf(group: Group, wanted: string): Range {
  const { start } = group.range;
  return findValue(group, wanted)?.range ?? { start, end: start };
}
