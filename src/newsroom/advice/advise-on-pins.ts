import type { Pin } from "../masthead/pin.ts";
import type { Problem } from "../../language/problem/problem.ts";

/**
 * Warns of pins whose article was retracted. It is no mistake: who withdraws an article in a hurry
 * must not be kept from it by a list.
 *
 * @param file - `content/front.yaml` as problems call it
 */
export function adviseOnPins(
  pins: readonly Pin[],
  isRetracted: (id: string) => boolean,
  file: string,
): readonly Problem[] {
  return pins
    .filter(({ id }) => isRetracted(id))
    .map(({ id, range }) => ({ rule: "pin-retracted", details: { id }, file, range }));
}
