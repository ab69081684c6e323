import type { PictureUse } from "../content/newspaper.ts";
import type { Fault } from "../../language/problem/problem.ts";

/** What the process that handles pictures is asked to do. */
export interface PictureTask {
  /** Whether to look for what is wrong with the pictures, or to make them, too. */
  readonly kind: "examine" | "make";
  readonly uses: readonly PictureUse[];
  /** Where finished pictures wait. It exists where pictures are to be made. */
  readonly picturesFolder: string;
}

/** What is wrong with pictures, by their files; nothing of those that are right. */
export interface PictureAnswer {
  readonly faults: readonly (readonly [file: string, fault: Fault])[];
}
