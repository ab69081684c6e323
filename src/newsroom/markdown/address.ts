// Browsers take a backslash for a slash and leave out tabs and newlines; neither is in an address.
const printable = /^[!-[\]-~]*$/;
const absolute = /^(?:https?:\/\/[^/?#]|mailto:[^?])/i;

/**
 * Whether a link may go to an address: an absolute one by `https`, `http` or `mailto`, a path of the
 * newspaper's own (`/…`) or a place in the page (`#…`).
 *
 * This is a list of what is allowed, of forms that every browser reads alike (WHATWG URL Standard).
 * A relative path is refused too: it would lead elsewhere from each page that shows the text.
 *
 * @param address - as it will stand in `href`: entities decoded, other than ASCII encoded
 */
export function isAllowedAddress(address: string): boolean {
  if (!printable.test(address)) return false;
  if (address.startsWith("#")) return true;
  if (address.startsWith("/")) return !address.startsWith("//");
  return absolute.test(address) && URL.canParse(address);
}
