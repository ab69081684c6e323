import { isTimeZone } from "../../language/calendar/time-zone.ts";
import { suggest } from "../../language/problem/suggest.ts";
import { parsed, text, wrong, type Form } from "../../language/yaml/form.ts";
import { group, required } from "../../language/yaml/keys.ts";

/** A text in each language of the newspaper. */
export function inEachLanguage(limit: number) {
  return group({ en: required(text(limit)), fa: required(text(limit)) });
}

/** An origin (RFC 6454) with https: what addresses are made from must be absolute and safe. */
export const originForm: Form<string> = parsed(
  {
    type: "string",
    maxLength: 200,
    pattern: "^https://[^/?#\\s]+$",
    patternErrorMessage: "https:// and a host, like https://khabar.example",
  },
  (address) => {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url?.protocol === "https:" && url.origin === address) return { ok: true, value: address };
    const isHost = url && /^https?:$/.test(url.protocol) && url.hostname.includes(".");
    const meant = isHost ? `https://${url.host}` : undefined;
    return wrong({ rule: "address-form", details: { address } }, meant);
  },
);

/** A name of the IANA time zone database. */
export const timeZoneForm: Form<string> = parsed(text(200).schema, (timeZone) =>
  isTimeZone(timeZone)
    ? { ok: true, value: timeZone }
    : wrong({ rule: "time-zone-unknown", details: { timeZone } }, guessTimeZone(timeZone)),
);

/** The zone of the city or country that was typed, or the zone with the nearest name. */
function guessTimeZone(typed: string): string | undefined {
  if (/^iran$/i.test(typed)) return "Asia/Tehran";
  const zones = Intl.supportedValuesOf("timeZone");
  const city = `/${typed.replaceAll(" ", "_")}`.toLowerCase();
  return zones.find((zone) => zone.toLowerCase().endsWith(city)) ?? suggest(typed, zones);
}

/** First parts of addresses that Khabar itself uses or will use; a year is one, too. */
const reservedSlug =
  /^(?:404|archive|assets|corrections|en|fa|feed|fonts|icons|images|index|news|page|pictures|rss|search|share|sitemap|static|tag|tags|\d+)$/;

/** A desk's part of an address. */
export const slugForm: Form<string> = parsed(
  {
    type: ["string", "number"],
    pattern: "^\\s*[a-z0-9]+(?:-[a-z0-9]+)*\\s*$",
    patternErrorMessage: "Latin letters in lower case, digits and single hyphens",
    maxLength: 200,
    not: { pattern: reservedSlug.source },
  },
  (slug) => {
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) {
      const meant = slug
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-|-$/g, "");
      return wrong({ rule: "slug-form", details: { slug } }, meant === "" ? undefined : meant);
    }
    if (!reservedSlug.test(slug)) return { ok: true, value: slug };
    return wrong({ rule: "slug-reserved", details: { slug } });
  },
);
