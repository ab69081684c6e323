// Text from content is data in a message: it must not control the terminal, reorder the line around
// it, or fill the screen.

/** Characters that move a cursor, switch a direction or can't be seen. */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/gu;

/** The zero-width non-joiner and joiner, part of how Persian is spelt, stay as they are. */
const spelling = new Set(["\u200c", "\u200d"]);

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** In characters: more of a value says nothing new about what is wrong with it. */
const longestQuote = 60;

/**
 * Text from content as it stands in a message: between double quotes, cut after 60 characters,
 * control and direction characters escaped, and isolated where it is written from right to left
 * so that the sentence around it keeps its order.
 */
export function quote(text: string): string {
  const safe = `"${cut(text)}"`;
  return rightToLeft.test(safe) ? isolate(safe) : safe;
}

/** The same between Persian quotation marks, always isolated: its sentence runs from right to left. */
export function quoteInPersian(text: string): string {
  return `«${isolate(cut(text))}»`;
}

/** Text that keeps its own order and leaves that of the sentence around it alone (UAX 9, X5c). */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

function cut(text: string): string {
  const characters = [...text];
  return escapeUnsafe(
    characters.length > longestQuote ? `${characters.slice(0, longestQuote - 1).join("")}…` : text,
  );
}

/** Text with each control, direction and invisible character written as its code: `\u202e`. */
export function escapeUnsafe(text: string): string {
  return text.replace(unsafe, (character) =>
    spelling.has(character) ? character : escapeCharacter(character),
  );
}

function escapeCharacter(character: string): string {
  if (character === "\n") return "\\n";
  if (character === "\r") return "\\r";
  if (character === "\t") return "\\t";
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, "0")}`;
}

/** A code point as Unicode names it: `U+202E`. */
export function formatCodePoint(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
}
