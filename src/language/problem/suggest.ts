import { distance } from "fastest-levenshtein";

/**
 * The choice that an editor most likely meant, or nothing where none is near enough: a wrong guess
 * costs more than none. Near enough is a slip in three characters, and two letters that changed places
 * count as two slips.
 */
export function suggest(word: string, choices: Iterable<string>): string | undefined {
  const typed = word.trim().toLowerCase();
  let best: string | undefined;
  let fewest = Math.ceil(typed.length / 3) + 1;
  if (typed.length > 100) return undefined;
  for (const choice of choices) {
    const slips = distance(typed, choice.toLowerCase());
    if (slips < fewest) [best, fewest] = [choice, slips];
  }
  return best;
}
