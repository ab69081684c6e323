const areas = "Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Etc|Europe|Indian|Pacific";
const form = new RegExp(`^(?:UTC|(?:${areas})(?:/[A-Z][A-Za-z0-9_+-]*)+)$`);
// Where Node answers with another name for the same zone, it does not tell how the asked one is
// spelt. Cities that were renamed are plain words; `Etc/UTC` and its like are capitals.
const renamed = /^(?:Etc\/[A-Z]+|[A-Z][a-z]+(?:\/(?:[A-Z]?[a-z]+[_-]?)+)+)$/;

/**
 * Whether a name is a time zone of the IANA database that this Node knows, spelt as there:
 * `Asia/Tehran`, `Asia/Kolkata`, `UTC`. `asia/tehran`, `Iran`, `EST` and `+03:30` are not: the name
 * says an area and a city, so that it means the same in every release of the database.
 */
export function isTimeZone(name: string): boolean {
  if (!form.test(name)) return false;
  try {
    const known = new Intl.DateTimeFormat("en-US", { timeZone: name }).resolvedOptions().timeZone;
    if (known === name) return true;
    return known.toLowerCase() !== name.toLowerCase() && renamed.test(name);
  } catch {
    return false;
  }
}
