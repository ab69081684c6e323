import type { Token } from "markdown-it";
import type { Body } from "./body.ts";
import { checkCharacters } from "./checks/check-characters.ts";
import { checkDepth } from "./checks/check-depth.ts";
import { checkLinks } from "./checks/check-links.ts";
import { checkPictures } from "./checks/check-pictures.ts";
import { checkTables } from "./checks/check-tables.ts";
import { checkUnreadPictures } from "./checks/check-unread-pictures.ts";
import { isolateScripts } from "./shapes/isolate-scripts.ts";
import { levelHeadings } from "./shapes/level-headings.ts";
import { nameEmptyLinks } from "./shapes/name-empty-links.ts";
import { placePictures } from "./shapes/place-pictures.ts";
import { shapeCode } from "./shapes/shape-code.ts";
import { shapeTables } from "./shapes/shape-tables.ts";

/** What `[name]: https://khabar.example "Title"` says, by name as markdown-it normalizes it. */
export type Definitions = Readonly<
  Record<string, { readonly href: string; readonly title: string }>
>;

/** Reports what is wrong with a body, or changes its tokens in place. */
export type BodyRule = (tokens: readonly Token[], body: Body, definitions: Definitions) => void;

/** What is asked of a body, in order. A check only looks and reports. */
export const bodyChecks: readonly (readonly [name: string, check: BodyRule])[] = [
  ["check_depth", checkDepth],
  ["check_characters", checkCharacters],
  ["check_links", checkLinks],
  ["check_pictures", checkPictures],
  ["check_unread_pictures", checkUnreadPictures],
  ["check_tables", checkTables],
];

/** What makes a body fit for its page, in order. */
export const bodyShapes: readonly (readonly [name: string, shape: BodyRule])[] = [
  ["place_pictures", placePictures],
  ["level_headings", levelHeadings],
  ["shape_tables", shapeTables],
  ["shape_code", shapeCode],
  ["name_empty_links", nameEmptyLinks],
  ["isolate_scripts", isolateScripts],
];
