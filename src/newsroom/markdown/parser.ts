import MarkdownIt, { type MarkdownIt as Parser, type StateCore } from "markdown-it";
import type { Body } from "./body.ts";
import { type BodyRule, bodyChecks, bodyShapes } from "./body-rules.ts";
import { boundQuotes } from "./bounded-quotes.ts";
import { locatedBlocks } from "./located-blocks.ts";
import { locateTokens } from "./located-tokens.ts";
import { rendererRules } from "./renderer-rules.ts";

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
