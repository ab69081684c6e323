import type { Folder } from "../../newsroom/content/folder.ts";
import type { Share } from "./shards/share.ts";

/** What whoever started a build has asked for. */
export interface BuildOrder {
  readonly content: Folder;
  readonly output: Folder;
  readonly now: number | undefined;
  readonly workers: number | undefined;
  /** Whether nothing of earlier builds is to be used. */
  readonly isFresh: boolean;
  /** Whether it is to be said of each page why it was rendered. */
  readonly explains: boolean;
  readonly asJson: boolean;
  /** The share of the site that is to be made alone, and where it goes. */
  readonly share?: { readonly share: Share; readonly folder: Folder } | undefined;
  /** The folders of all shares, which others have made. */
  readonly shares?: readonly Folder[] | undefined;
}
