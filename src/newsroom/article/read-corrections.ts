import type { Moment } from "../../language/calendar/moment.ts";
import type { Fields, Located } from "../../language/yaml/fields.ts";
import type { Correction, Retraction } from "./article.ts";
import { isEarlier, readMoment } from "./read-moment.ts";

/** The longest correction and reason, in code points. */
export const longestCorrection = 1000;

/**
 * What was put right after publication.
 *
 * @param published - the article's `date`, where it has a right one: nothing is put right before it
 */
export function readCorrections(
  fields: Fields,
  published: Moment | undefined,
  timeZone: string,
): readonly Correction[] {
  const corrections: Correction[] = [];
  for (const { value: group } of fields.groups("corrections")) {
    const date = readMoment(group, group.requiredWord("date"), timeZone);
    const text = group.requiredText("text", longestCorrection);
    group.finish();
    if (date && reportEarly(group, "corrections.date", date, "date", published)) continue;
    if (date && text) {
      corrections.push({ date: date.value, text: text.value, range: date.range });
    }
  }
  return corrections;
}

/** Why an article no longer stands; never before `date`, nor before its last correction. */
export function readRetraction(
  fields: Fields,
  published: Moment | undefined,
  corrections: readonly Correction[],
  timeZone: string,
): Retraction | undefined {
  const group = fields.group("retracted");
  if (group === undefined) return undefined;
  const date = readMoment(group, group.requiredWord("date"), timeZone);
  const reason = group.requiredText("reason", longestCorrection);
  group.finish();
  if (date === undefined) return undefined;
  if (reportEarly(group, "retracted.date", date, "date", published)) return undefined;
  const late = corrections.find((correction) => isEarlier(date.value, correction.date));
  if (reportEarly(group, "retracted.date", date, "corrections.date", late?.date)) return undefined;
  return reason && { date: date.value, reason: reason.value, range: date.range };
}

function reportEarly(
  fields: Fields,
  key: string,
  { value: moment, range }: Located<Moment>,
  otherKey: string,
  other: Moment | undefined,
): boolean {
  if (other === undefined || !isEarlier(moment, other)) return false;
  const details = { key, moment: moment.typed, otherKey, other: other.typed };
  fields.report({ rule: "moment-early", details }, range);
  return true;
}
