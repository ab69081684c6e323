import MarkdownIt, {
  type MarkdownIt as Parser,
  type RendererRule,
  type StateCore,
  type Token,
} from "markdown-it";
import type { Body } from "./body.ts";
import { boundQuotes } from "./bounded-quotes.ts";
import { locatedBlocks, locateTokens } from "./locate-tokens.ts";
import { checkCharacters } from "./rules/characters.ts";
import { renderCode, shapeCode } from "./rules/code.ts";
import { checkDepth } from "./rules/depth.ts";
import { levelHeadings } from "./rules/headings.ts";
import { checkLinks, nameEmptyLinks, type Definitions } from "./rules/links.ts";
import {
  checkPictures,
  checkUnreadPictures,
  pictureMark,
  placePictures,
} from "./rules/pictures.ts";
import { isolateScripts } from "./rules/scripts.ts";
import { checkTables, closeTable, openTable, shapeTables } from "./rules/tables.ts";

/** Reports what is wrong with a body, or changes its tokens in place. */
type BodyRule = (tokens: readonly Token[], body: Body, definitions: Definitions) => void;

/** What is asked of a body, in order. A check only looks and reports. */
const bodyChecks: readonly (readonly [name: string, check: BodyRule])[] = [
  ["check_depth", checkDepth],
  ["check_characters", checkCharacters],
  ["check_links", checkLinks],
  ["check_pictures", checkPictures],
  ["check_unread_pictures", checkUnreadPictures],
  ["check_tables", checkTables],
];

/** What makes a body fit for its page, in order. */
const bodyShapes: readonly (readonly [name: string, shape: BodyRule])[] = [
  ["place_pictures", placePictures],
  ["level_headings", levelHeadings],
  ["shape_tables", shapeTables],
  ["shape_code", shapeCode],
  ["name_empty_links", nameEmptyLinks],
  ["isolate_scripts", isolateScripts],
];

/** How pictures, code and tables become HTML; all else is as markdown-it has it. */
const rendererRules: Readonly<Record<string, RendererRule>> = {
  image: () => pictureMark,
  code_block: renderCode,
  fence: renderCode,
  table_open: openTable,
  table_close: closeTable,
};

/**
 * markdown-it as an article's body is read: CommonMark with tables and strikethrough. Raw HTML is
 * text, addresses alone are no links, quotes and dashes stay as typed.
 */
export const parser = makeParser(bodyChecks, bodyShapes);

/** A parser that reads bodies so, with some of the checks and shapes. */
export function makeParser(checks: typeof bodyChecks, shapes: typeof bodyShapes): Parser {
  const parser = new MarkdownIt({
    html: false,
    linkify: false,
    typographer: false,
    // Two levels for each list: markdown-it drops what is deeper without a word, so `check_depth`
    // must see the thirteenth list before that. A higher limit only costs time.
    maxNesting: 26,
  });
  parser.disable(["html_block", "html_inline", "linkify", "replacements", "smartquotes"]);
  // Definitions stay in the tokens, hidden, so that those with a bad address are seen.
  parser.disable("strip_references");

  // Every link is taken as one and judged later: one refused here would be published as its source.
  parser.validateLink = () => true;
  // An address that is shown is shown as typed: decoded, it could hold characters that reorder text.
  parser.normalizeLinkText = (address) => address;

  parser.block.State = locatedBlocks(parser.block.State);
  parser.block.ruler.at("blockquote", boundQuotes(ruleOf("block", "blockquote")), {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
  for (const name of ["emphasis", "strikethrough", "link", "image", "autolink", "entity"]) {
    parser.inline.ruler.at(name, locateTokens(ruleOf("inline", name)));
  }
  // `text_join` takes entities into the text around them: what looks at them comes before it.
  for (const [name, check] of checks) {
    parser.core.ruler.before("text_join", name, asCoreRule(check));
  }
  for (const [name, shape] of shapes) {
    parser.core.ruler.push(name, asCoreRule(unlessRefused(shape)));
  }
  Object.assign(parser.renderer.rules, rendererRules);
  return parser;
}

function asCoreRule(rule: BodyRule): (state: StateCore) => void {
  return ({ tokens, env }) => {
    rule(tokens, env["body"] as Body, env.references ?? {});
  };
}

/** A body with problems is not rendered. */
function unlessRefused(shape: BodyRule): BodyRule {
  return (tokens, body, definitions) => {
    if (body.problems.length === 0) shape(tokens, body, definitions);
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
