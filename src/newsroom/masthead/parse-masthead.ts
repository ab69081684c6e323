import { isTimeZone } from "../../language/calendar/time-zone.ts";
import type { Problem, Result } from "../../language/problem/problem.ts";
import { suggest } from "../../language/problem/suggest.ts";
import { languages } from "../../language/words/language.ts";
import type { InEachLanguage, Language } from "../../language/words/language.ts";
import { Fields } from "../../language/yaml/fields.ts";
import type { Located } from "../../language/yaml/fields.ts";
import { parseYaml } from "../../language/yaml/parse-yaml.ts";
import type { Desk, Edition, Masthead } from "./masthead.ts";

export const longestName = 60;
export const longestCopyright = 200;

/** First parts of addresses that Khabar itself uses or will use; a year is one, too. */
export const reservedSlug =
  /^(?:404|archive|assets|corrections|en|fa|feed|fonts|icons|images|index|news|page|pictures|rss|search|share|sitemap|static|tag|tags|\d+)$/;

/**
 * Reads `content/masthead.yaml`.
 *
 * @param text - YAML, lines ended by `\n`, free of forbidden characters
 * @param file - its name in problems
 * @returns the masthead, or every problem of the file
 */
export function parseMasthead(text: string, file: string): Result<Masthead> {
  const yaml = parseYaml(text, { file, firstLine: 1 });
  if (!yaml.ok) return yaml;

  const problems: Problem[] = [];
  const fields = new Fields(yaml.value, file, problems);
  const name = readInEachLanguage(fields, "name", longestName);
  const address = readAddress(fields);
  const language = fields.requiredChoice("language", languages);
  const editions = readEditions(fields, language);
  const timeZone = readTimeZone(fields);
  const copyright = readInEachLanguage(fields, "copyright", longestCopyright);
  const desks = readDesks(fields);
  const pictureCredits = fields.choice("pictureCredits", ["required", "optional"]);
  const sharePictures = fields.choice("sharePictures", ["desks", "articles"]);
  const generationTime = fields.choice("generationTime", ["true", "false"]);
  fields.finish();

  if (problems.length > 0 || !name || !address || !language || !timeZone || !copyright) {
    return { ok: false, problems };
  }
  const value: Masthead = {
    name,
    address,
    language: language.value,
    editions,
    timeZone,
    copyright,
    desks,
    pictureCredits: pictureCredits?.value ?? "required",
    sharePictures: sharePictures?.value ?? "desks",
    generationTime: generationTime?.value === "true",
  };
  return { ok: true, value };
}

function readInEachLanguage(
  fields: Fields,
  key: string,
  limit: number,
): InEachLanguage | undefined {
  const group = fields.requiredGroup(key);
  const en = group?.requiredText("en", limit);
  const fa = group?.requiredText("fa", limit);
  group?.finish();
  return en && fa && { en: en.value, fa: fa.value };
}

/** The edition in the newspaper's language comes first, and stands at `/`. */
function readEditions(fields: Fields, language: Located<Language> | undefined): Edition[] {
  const typed = fields.choices("editions", languages);
  if (language === undefined) return [];
  const first = { lang: language.value, root: "/" };
  if (typed === undefined) return [first];
  const others = new Set<Language>();
  for (const { value, range } of typed) {
    if (others.has(value)) {
      fields.report({ rule: "edition-duplicate", details: { language: value } }, range);
    }
    others.add(value);
  }
  if (typed.length > 0 && !others.delete(language.value)) {
    const details = { language: language.value };
    fields.report({ rule: "edition-language", details }, language.range);
  }
  return [first, ...[...others].map((lang) => ({ lang, root: `/${lang}/` }))];
}

/** An origin (RFC 6454) with https: what addresses are made from must be absolute and safe. */
function readAddress(fields: Fields): string | undefined {
  const address = fields.requiredWord("address");
  if (address === undefined) return undefined;
  const url = URL.canParse(address.value) ? new URL(address.value) : undefined;
  if (url?.protocol === "https:" && url.origin === address.value) return url.origin;
  const host = url && /^https?:$/.test(url.protocol) && url.hostname.includes(".");
  fields.report(
    {
      rule: "address-form",
      details: { address: address.value },
      ...(host && { repair: `https://${url.host}` }),
    },
    address.range,
  );
  return undefined;
}

function readTimeZone(fields: Fields): string | undefined {
  const timeZone = fields.requiredWord("timeZone");
  if (timeZone === undefined) return undefined;
  if (isTimeZone(timeZone.value)) return timeZone.value;
  const repair = guessTimeZone(timeZone.value);
  fields.report(
    {
      rule: "time-zone-unknown",
      details: { timeZone: timeZone.value },
      ...(repair !== undefined && { repair }),
    },
    timeZone.range,
  );
  return undefined;
}

/** The zone of the city or country that was typed, or the zone with the nearest name. */
function guessTimeZone(typed: string): string | undefined {
  if (/^iran$/i.test(typed)) return "Asia/Tehran";
  const zones = Intl.supportedValuesOf("timeZone");
  const city = `/${typed.replaceAll(" ", "_")}`.toLowerCase();
  return zones.find((zone) => zone.toLowerCase().endsWith(city)) ?? suggest(typed, zones);
}

function readDesks(fields: Fields): readonly Desk[] {
  const desks = new Map<string, Desk>();
  for (const { value: desk } of fields.requiredGroups("desks")) {
    const slug = desk.requiredWord("slug");
    const name = readInEachLanguage(desk, "name", longestName);
    desk.finish();
    if (slug === undefined || !isSlug(slug, desk)) continue;
    if (desks.has(slug.value)) {
      desk.report({ rule: "slug-duplicate", details: { slug: slug.value } }, slug.range);
    } else if (name !== undefined) desks.set(slug.value, { slug: slug.value, name });
  }
  return [...desks.values()];
}

function isSlug({ value: slug, range }: Located<string>, desk: Fields): boolean {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) {
    const repair = slug
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "");
    desk.report({ rule: "slug-form", details: { slug }, ...(repair !== "" && { repair }) }, range);
    return false;
  }
  if (!reservedSlug.test(slug)) return true;
  desk.report({ rule: "slug-reserved", details: { slug } }, range);
  return false;
}
