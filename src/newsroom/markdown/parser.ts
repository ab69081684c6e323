import MarkdownIt, {
  type MarkdownIt as Parser,
  type RendererRule,
  type StateCore,
  type Token,
} from "markdown-it";
import type { Body } from "./body.ts";
import { boundQuotes } from "./bounded-quotes.ts";
import { locateBlocks, locateInline } from "./locate-tokens.ts";
import { checkCharacters } from "./rules/characters.ts";
import { renderCode, directCode } from "./rules/code.ts";
import { checkDepth } from "./rules/depth.ts";
import { levelHeadings } from "./rules/headings.ts";
import { checkLinks, nameEmptyLinks, type Definitions } from "./rules/links.ts";
import {
  checkPictures,
  checkUnreadPictures,
  pictureMark,
  unwrapPictures,
} from "./rules/pictures.ts";
import { isolateScripts } from "./rules/scripts.ts";
import { checkTables, closeTable, openTable, labelTables } from "./rules/tables.ts";

/** Reports what is wrong with a body, or changes its tokens in place. */
type BodyRule = (tokens: readonly Token[], body: Body, definitions: Definitions) => void;

/** The checks, in order. A check reports, and changes nothing. */
const bodyChecks: readonly (readonly [name: string, check: BodyRule])[] = [
  ["check_depth", checkDepth],
  ["check_characters", checkCharacters],
  ["check_links", checkLinks],
  ["check_pictures", checkPictures],
  ["check_unread_pictures", checkUnreadPictures],
  ["check_tables", checkTables],
];

/** The transforms of a body without problems, in order. */
const bodyTransforms: readonly (readonly [name: string, transform: BodyRule])[] = [
  ["unwrap_pictures", unwrapPictures],
  ["level_headings", levelHeadings],
  ["label_tables", labelTables],
  ["direct_code", directCode],
  ["name_empty_links", nameEmptyLinks],
  ["isolate_scripts", isolateScripts],
];

/** How pictures, code and tables become HTML; markdown-it renders the rest. */
const rendererRules: Readonly<Record<string, RendererRule>> = {
  image: () => pictureMark,
  code_block: renderCode,
  fence: renderCode,
  table_open: openTable,
  table_close: closeTable,
};

/**
 * The parser of bodies: CommonMark with tables and strikethrough. Raw HTML is text, bare addresses are
 * no links, quotes and dashes stay as typed.
 */
export const parser = makeParser(bodyChecks, bodyTransforms);

/** Makes such a parser with the checks and transforms given. */
export function makeParser(checks: typeof bodyChecks, transforms: typeof bodyTransforms): Parser {
  const parser = new MarkdownIt({
    html: false,
    linkify: false,
    typographer: false,
    // A list takes two levels. markdown-it silently drops what is deeper, so `check_depth` must see the
    // thirteenth list first. A higher limit only costs time.
    maxNesting: 26,
  });
  parser.disable(["html_block", "html_inline", "linkify", "replacements", "smartquotes"]);
  // Definitions stay in the tokens, hidden, so that `check_links` sees their addresses.
  parser.disable("strip_references");

  // `check_links` judges addresses: markdown-it would publish the source of a link that it refuses.
  parser.validateLink = () => true;
  // Autolinks show the address as typed: decoded, it could hold characters that reorder text.
  parser.normalizeLinkText = (address) => address;

  parser.block.State = locateBlocks(parser.block.State);
  parser.block.ruler.at("blockquote", boundQuotes(ruleOf("block", "blockquote")), {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
  for (const name of ["emphasis", "strikethrough", "link", "image", "autolink", "entity"]) {
    parser.inline.ruler.at(name, locateInline(ruleOf("inline", name)));
  }
  // Checks come before `text_join`, which merges entities into the text around them.
  for (const [name, check] of checks) {
    parser.core.ruler.before("text_join", name, asCoreRule(check));
  }
  for (const [name, transform] of transforms) {
    parser.core.ruler.push(name, asCoreRule(unlessRefused(transform)));
  }
  Object.assign(parser.renderer.rules, rendererRules);
  return parser;
}

function asCoreRule(rule: BodyRule): (state: StateCore) => void {
  return ({ tokens, env }) => {
    rule(tokens, env["body"] as Body, env.references ?? {});
  };
}

/** Skips a transform of a body with problems, which is not rendered. */
function unlessRefused(transform: BodyRule): BodyRule {
  return (tokens, body, definitions) => {
    if (body.problems.length === 0) transform(tokens, body, definitions);
  };
}

type Chain = "block" | "inline";
type RuleOf<C extends Chain> = ReturnType<Parser[C]["ruler"]["getRules"]>[number];

/** One of markdown-it's own rules, which it doesn't export by name. */
function ruleOf<C extends Chain>(chain: C, name: string): RuleOf<C> {
  const { ruler } = new MarkdownIt()[chain];
  ruler.enableOnly(name);
  const [rule] = ruler.getRules("");
  if (rule === undefined) throw new Error(`markdown-it has no rule ${name}`);
  return rule;
}
