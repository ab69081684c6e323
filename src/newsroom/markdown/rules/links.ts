import type { Token } from "markdown-it";
import { isBlank } from "../../../language/typography/plain-text.ts";
import type { Body } from "../body.ts";
import { makeText } from "../tokens.ts";

/** Link reference definitions, `[name]: https://khabar.example "Title"`, by normalized name. */
export type Definitions = Readonly<
  Record<string, { readonly href: string; readonly title: string }>
>;

/**
 * The most text that definitions may put into a page, in UTF-16 code units. One long definition used
 * 100,000 times would expand half a megabyte to gigabytes; cmark has the same limit.
 */
const mostExpanded = 100_000;
/** The most UTF-16 code units of an address that a message quotes. */
const longestQuote = 200;

/**
 * Reports each link to an address that is not allowed, each unused definition of one, and definitions
 * that expand too much. `content/`, which knows the files, checks those of pictures.
 */
export function checkLinks(tokens: readonly Token[], body: Body, definitions: Definitions): void {
  const used = new Set<unknown>();
  // Cached, since many links may share one long address.
  const verdicts = new Map<string, boolean>();
  const isAllowed = (address: string) => {
    const verdict = verdicts.get(address) ?? isAllowedAddress(address);
    verdicts.set(address, verdict);
    return verdict;
  };
  let expanded = 0;
  for (const block of tokens) {
    if (block.type !== "inline") continue;
    for (const token of block.children ?? []) {
      if (token.type !== "link_open" && token.type !== "image") continue;
      const address = addressOf(token);
      if (token.meta !== null) {
        used.add(token.meta["label"]);
        expanded += address.length + String(token.attrGet("title") ?? "").length;
      }
      if (token.type === "link_open" && !isAllowed(address)) {
        body.reportIn(block, token, faultOf(address));
      } else if (token.meta !== null && expanded > mostExpanded) {
        body.reportIn(block, token, { rule: "body-links", details: { limit: mostExpanded } });
        expanded = -Infinity;
      }
    }
  }
  for (const definition of tokens) {
    if (definition.type !== "reference_definition") continue;
    const label = definition.meta?.["label"];
    const address = definitions[String(label)]?.href ?? "";
    // Otherwise a line such as `[Editor]: corrected` would vanish from the page without a word.
    if (!used.has(label) && !isAllowedAddress(address)) {
      body.reportBlock(definition, faultOf(address));
    }
  }
}

function addressOf(token: Token): string {
  return String(token.attrGet(token.type === "image" ? "src" : "href") ?? "");
}

function faultOf(address: string) {
  const quote = address.length > longestQuote ? `${address.slice(0, longestQuote - 1)}…` : address;
  const meant = guessAddress(address);
  const details = { address: quote, ...(meant !== undefined && { meant }) };
  return { rule: "link-address", details } as const;
}

/** Adds the scheme to a mail address, or to a host with or without a path; undefined for all else. */
function guessAddress(address: string): string | undefined {
  if (address.length > longestQuote) return undefined;
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(address)) return `mailto:${address}`;
  // More likely a file beside the article than a host of that name.
  if (/^[^/]*\.(?:md|html?|pdf|jpe?g|png|docx?)$/i.test(address)) return undefined;
  if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/?#].*)?$/i.test(address))
    return `https://${address}`;
  return undefined;
}

// Without backslashes, which browsers read as slashes, and tabs and newlines, which they skip.
const printable = /^[!-[\]-~]*$/;
const absolute = /^(?:https?:\/\/[^/?#]|mailto:[^?])/i;

/**
 * Whether a link may go to an address: an absolute one by `https`, `http` or `mailto`, a path within
 * the site (`/…`) or a fragment of the page (`#…`).
 *
 * An allowlist of forms that every browser reads alike (WHATWG URL Standard). A relative path is
 * refused, too: it would lead elsewhere from each page that shows the text.
 *
 * @param address - as written to `href`: entities decoded, non-ASCII characters percent-encoded
 */
export function isAllowedAddress(address: string): boolean {
  if (!printable.test(address)) return false;
  if (address.startsWith("#")) return true;
  if (address.startsWith("/")) return !address.startsWith("//");
  return absolute.test(address) && URL.canParse(address);
}

/** Gives a link without text, `[](/about)`, its address as text: no reader could find it otherwise. */
export function nameEmptyLinks(tokens: readonly Token[]): void {
  for (const block of tokens) {
    if (block.type === "inline" && block.content.includes("[")) {
      block.children = (block.children ?? []).flatMap(nameIfEmpty);
    }
  }
}

function nameIfEmpty(token: Token, index: number, tokens: readonly Token[]): Token | Token[] {
  if (token.type !== "link_close") return token;
  let before = index - 1;
  for (; tokens[before]?.type !== "link_open"; before -= 1) {
    if (!isBlank(tokens[before]?.content ?? "")) return token;
  }
  return [makeText(String(tokens[before]?.attrGet("href") ?? "")), token];
}
