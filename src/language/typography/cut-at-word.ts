/** A text of at most so many UTF-16 code units, cut behind a whole word and ended with an ellipsis. */
export function cutAtWord(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const room = text.slice(0, longest);
  const lastSpace = room.lastIndexOf(" ");
  // A word longer than the room is cut between code points, never inside of one.
  const kept =
    lastSpace > 0 ? room.slice(0, lastSpace) : room.slice(0, -1).replace(/[\uD800-\uDBFF]$/u, "");
  return `${kept.replace(/[\s,;:.،؛–—-]+$/u, "")}…`;
}
