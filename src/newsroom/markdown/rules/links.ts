import type { Token } from "markdown-it";
import { isBlank } from "../../../language/typography/plain-text.ts";
import type { Body } from "../body.ts";
import { makeText } from "../tokens.ts";

/** What `[name]: https://khabar.example "Title"` says, by name as markdown-it normalizes it. */
export type Definitions = Readonly<
  Record<string, { readonly href: string; readonly title: string }>
>;

/**
 * How much text definitions may put into a page, in UTF-16 code units. One long definition used
 * 100,000 times would make gigabytes of half a megabyte; cmark has the same bound.
 */
const mostExpanded = 100_000;
/** How much of an address a message repeats. */
const longestQuote = 200;

/**
 * Reports each link to an address that is not allowed, and each such definition that nothing uses.
 * Whether the file of a picture is one is judged in `content/`, where the files are known.
 */
export function checkLinks(tokens: readonly Token[], body: Body, definitions: Definitions): void {
  const used = new Set<unknown>();
  // Many links may share one long address.
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

/** What people type who leave out the scheme: a host with or without a path, or a mail address. */
function guessAddress(address: string): string | undefined {
  if (address.length > longestQuote) return undefined;
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(address)) return `mailto:${address}`;
  // A file beside the article, more likely than the host of that name.
  if (/^[^/]*\.(?:md|html?|pdf|jpe?g|png|docx?)$/i.test(address)) return undefined;
  if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/?#].*)?$/i.test(address))
    return `https://${address}`;
  return undefined;
}

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

/** Shows the address of a link without text, `[](/about)`: no reader could find it otherwise. */
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
