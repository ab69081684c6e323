import type { Fault } from "../../language/problem/problem.ts";
import { formatFullSentence } from "../../language/problem/sentences.ts";
import { suggest } from "../../language/problem/suggest.ts";
import { UserError } from "../../language/problem/user-error.ts";

// Not in options.ts: a build takes no choice, and need not load the sentences.

/**
 * Returns the value of an option that takes one of a few.
 *
 * @throws UserError for any other
 */
export function parseChoice<C extends string>(
  option: string,
  value: string,
  choices: readonly C[],
): C {
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return choice;
  const repair = suggest(value, choices);
  const details = { key: option, value, choices };
  const fault: Fault = {
    rule: "value-choice",
    details,
    ...(repair !== undefined && { repair }),
  };
  throw new UserError(formatFullSentence(fault));
}
