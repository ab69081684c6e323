import { distance } from "fastest-levenshtein";

/**
 * The choice that an editor most likely meant, or undefined where none is near enough: a wrong guess
 * costs more than none. Near enough is one edit for each three characters, by Levenshtein distance;
 * two letters that changed places count as two edits.
 */
export function suggest(word: string, choices: Iterable<string>): string | undefined {
  const typed = word.trim().toLowerCase();
  let best: string | undefined;
  let fewestEdits = Math.ceil(typed.length / 3) + 1;
  if (typed.length > 100) return undefined;
  for (const choice of choices) {
    const edits = distance(typed, choice.toLowerCase());
    if (edits < fewestEdits) [best, fewestEdits] = [choice, edits];
  }
  return best;
}
