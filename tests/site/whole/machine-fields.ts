import type { SiteFiles } from "./build-sample.ts";
import { readPage } from "./read-page.ts";

/** A date that machines read. */
interface MachineField {
  /** `news/1001/index.html` */
  readonly file: string;
  /** `datetime`, `datePublished`, `lastmod` … */
  readonly name: string;
  readonly value: string;
}

/** Every date of a site that is written for machines. Throws where JSON-LD can't be parsed. */
export function machineFields(files: SiteFiles): MachineField[] {
  return [...files].flatMap(([file, bytes]) =>
    fieldsOf(file, bytes).map((field) => ({ file, ...field })),
  );
}

type Field = Omit<MachineField, "file">;

function fieldsOf(file: string, bytes: Buffer): Field[] {
  if (file.endsWith(".html")) return fieldsOfPage(bytes);
  const text = bytes.toString("utf8");
  if (file.endsWith(".json")) return datesIn(JSON.parse(text));
  if (!file.endsWith(".xml")) return [];
  const names = "updated|published|pubDate|lastBuildDate|lastmod|news:publication_date|dc:date";
  // The HTML within a feed is escaped, so that its `<time>` can be found by its attribute alone.
  const inText = [...text.matchAll(/datetime=(?:"|&quot;)(.*?)(?:"|&quot;)/g)];
  return [
    ...[...text.matchAll(new RegExp(`<(${names})>([^<]*)</`, "g"))].map(
      ([, name = "", value = ""]) => ({ name, value }),
    ),
    ...inText.map(([, value = ""]) => ({ name: "datetime", value })),
  ];
}

function fieldsOfPage(bytes: Buffer): Field[] {
  return readPage(bytes).flatMap(({ attributes, text }): Field[] => {
    const fields: Field[] = [];
    const datetime = attributes.get("datetime");
    if (datetime !== undefined) fields.push({ name: "datetime", value: datetime });
    const name = attributes.get("property") ?? "";
    if (name.endsWith("_time")) fields.push({ name, value: attributes.get("content") ?? "" });
    if (attributes.get("type") === "application/ld+json") fields.push(...datesIn(JSON.parse(text)));
    return fields;
  });
}

/** The fields of JSON whose name says that they hold a date. */
function datesIn(value: unknown, name = ""): Field[] {
  if (typeof value === "string") {
    const isDate = /^(?:date(?!line)|upload|temporal|startDate|endDate|expires)/.test(name);
    return isDate ? [{ name, value }] : [];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    datesIn(part, Array.isArray(value) ? name : key),
  );
}

const isoDate =
  /^(\d{4})(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d))?)?)?$/;
const mailDate =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) \d\d:\d\d:\d\d (?:GMT|[+-]\d{4})$/;

/**
 * Whether a machine field holds what its machine can read: a date of ISO 8601, or of RFC 822 in RSS,
 * or two of ISO 8601 with a slash between them, in Latin digits and in a Gregorian year.
 */
export function isMachineReadable({ name, value }: Field): boolean {
  const dates = name === "temporalCoverage" ? value.split("/") : [value];
  const form = name === "pubDate" || name === "lastBuildDate" ? mailDate : isoDate;
  return dates.every((date) => Number(form.exec(date)?.[1] ?? 0) >= 1800);
}
