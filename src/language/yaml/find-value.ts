import type { Group, Node } from "./node.ts";

/** The value of a key of a group, at fault or not; of a key that stands twice, the first. */
export function findValue({ entries }: Group, wanted: string): Node | undefined {
  return entries.find(({ key }) => key === wanted)?.value;
}
