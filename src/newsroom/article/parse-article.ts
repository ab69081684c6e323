import type { Moment } from "../../language/calendar/moment.ts";
import type { Result } from "../../language/problem/problem.ts";
import type { Located, Report } from "../../language/yaml/form.ts";
import { group, readForm, type ReadKeys } from "../../language/yaml/keys.ts";
import type { Group } from "../../language/yaml/node.ts";
import type { Masthead } from "../masthead/masthead.ts";
import { articleKeys, type Article, type ArticleKeys } from "./article.ts";

/**
 * Checks the front matter of an article against the masthead. Past this nothing checks again.
 *
 * @param root - the keys of the front matter
 * @param file - the article's file, in problems and in the record
 * @returns the article, or every problem of its front matter
 */
export function parseArticle(root: Group, file: string, masthead: Masthead): Result<Article> {
  const read = readForm(articleForm(masthead), root, file);
  return read.ok ? { ok: true, value: { ...read.value, file } } : read;
}

const forms = new WeakMap<Masthead, ReturnType<typeof makeForm>>();

/** The form of front matter under a masthead; made once, as an archive has many articles. */
export function articleForm(masthead: Masthead): ReturnType<typeof makeForm> {
  const form = forms.get(masthead) ?? makeForm(masthead);
  forms.set(masthead, form);
  return form;
}

const makeForm = (masthead: Masthead) => group(articleKeys(masthead), checkMoments);

/** Reports what happened to the article before it was published, or after it was withdrawn. */
function checkMoments(read: ReadKeys<ArticleKeys>, report: Report): void {
  const { date, updated, corrections, retracted } = read;
  if (date && updated && isEarlier(updated.value, date.value)) {
    const details = { updated: updated.value.typed, date: date.value.typed };
    report({ rule: "updated-early", details }, updated.range);
  }
  const corrected: Moment[] = [];
  for (const { value: correction } of corrections?.value ?? []) {
    const moment = correction.date;
    if (!moment || reportEarly("corrections.date", moment, "date", date?.value, report)) continue;
    if (correction.text) corrected.push(moment.value);
  }
  const withdrawn = retracted?.value.date;
  if (!withdrawn || reportEarly("retracted.date", withdrawn, "date", date?.value, report)) return;
  const later = corrected.find((moment) => isEarlier(withdrawn.value, moment));
  reportEarly("retracted.date", withdrawn, "corrections.date", later, report);
}

function reportEarly(
  key: string,
  { value: moment, range }: Located<Moment>,
  otherKey: string,
  other: Moment | undefined,
  report: Report,
): boolean {
  if (other === undefined || !isEarlier(moment, other)) return false;
  const details = { key, moment: moment.typed, otherKey, other: other.typed };
  report({ rule: "moment-early", details }, range);
  return true;
}

/** Tells whether a moment comes before another. A day without a time is not before a time on that day. */
function isEarlier(moment: Moment, other: Moment): boolean {
  if (moment.time !== undefined && other.time !== undefined) return moment.instant < other.instant;
  const [a, b] = [moment.jalali, other.jalali];
  return (a.year - b.year || a.month - b.month || a.day - b.day) < 0;
}
