// A parser folds a bare tab or newline in an attribute to a space, and a bare carriage return
// anywhere to a newline (XML 1.0, sections 2.11 and 3.3.3). `>` would end a CDATA section's `]]>`.
const special = /[&<>"'\t\n\r]/g;
const references: { readonly [character: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

// Source: XML 1.0, production 2. A `u` pattern meets half a surrogate pair as a character of its own.
const noXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/**
 * Writes text for XML 1.0, as the text of an element or as an attribute in either quotes. A parser
 * reads back the very text: nothing is dropped, folded or normalised.
 *
 * Throws RangeError for a character that no XML 1.0 document can hold. Content has none: it was
 * refused when it was read.
 */
export function escapeXml(text: string): string {
  const character = noXml.exec(text)?.[0];
  if (character !== undefined) {
    const codePoint = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    throw new RangeError(`XML can't hold U+${codePoint}.`);
  }
  return text.replace(special, (found) => references[found] ?? `&#${found.charCodeAt(0)};`);
}
