import { Lexer, Parser, type CST } from "yaml";
import type { Fault } from "../problem/problem.ts";
import type { SyntaxReason, YamlFeature } from "../problem/rules.ts";

/** Open constructions: two for each level of nesting. A masthead has eight, an attack thousands. */
const mostOpen = 40;

/** A fault between two offsets of a text. */
export interface PlacedFault {
  readonly fault: Fault;
  readonly start: number;
  readonly end: number;
}

/** Makes the fault of a text that is no YAML between two of its offsets. */
export function syntaxFault(reason: SyntaxReason, start: number, end: number): PlacedFault {
  return { fault: { rule: "front-matter-syntax", details: { reason } }, start, end };
}

/**
 * Divides YAML into tokens, unless one of them is refused or they are nested deeper than any newspaper
 * needs. The parser of the `yaml` package closes what is open by recursion, and so does its composer
 * what it has read: deep nesting, which also broken text can look like, would exhaust the stack.
 */
export function readTokens(text: string): { readonly tokens: CST.Token[] } | PlacedFault {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    // The parser keeps these to itself; a version without them fails the type check here.
    /* eslint-disable @typescript-eslint/dot-notation */
    if (parser["stack"].length > mostOpen) {
      return syntaxFault("depth", parser["offset"], parser["offset"]);
    }
    /* eslint-enable @typescript-eslint/dot-notation */
  }
  tokens.push(...parser.end());
  return findRefusedToken(tokens) ?? { tokens };
}

/**
 * Finds the first token of YAML that Khabar doesn't take: a feature that no editor needs, a quotation
 * mark or a bracket that stays open.
 */
function findRefusedToken(tokens: readonly CST.Token[]): PlacedFault | undefined {
  const waiting = [...tokens].reverse();
  for (let token = waiting.pop(); token !== undefined; token = waiting.pop()) {
    const refused = refuse(token);
    if (refused !== undefined) return refused;
    // One by one: spread over an argument list, 200,000 of them exhaust the stack.
    for (const child of childrenOf(token).reverse()) waiting.push(child);
  }
  return undefined;
}

const refusedTypes: { readonly [type: string]: YamlFeature | undefined } = {
  alias: "alias",
  anchor: "anchor",
  tag: "tag",
  directive: "directive",
  "doc-end": "second document",
  "doc-start": "second document",
};

function refuse(token: CST.Token): PlacedFault | undefined {
  const feature = refusedTypes[token.type];
  if (feature !== undefined) return featureFault(feature, token);
  switch (token.type) {
    case "scalar":
      return token.source === "<<" ? featureFault("merge key", token) : undefined;
    case "double-quoted-scalar":
    case "single-quoted-scalar":
      return isClosedOnItsLine(token.source)
        ? undefined
        : syntaxFault("quote", token.offset, token.offset + 1);
    case "flow-collection":
      return token.end.some(({ type }) => type === "flow-map-end" || type === "flow-seq-end")
        ? undefined
        : syntaxFault("bracket", token.start.offset, token.start.offset + 1);
    default:
      return undefined;
  }
}

/**
 * Tells whether a quoted scalar ends where an editor would end it. YAML lets it go on for lines, so that
 * a forgotten quotation mark takes in the keys below it and the mistake shows far from its cause.
 */
function isClosedOnItsLine(source: string): boolean {
  const mark = source[0];
  if (source.length < 2 || !source.endsWith(mark ?? "") || source.includes("\n")) return false;
  const backslashes = /\\*$/.exec(source.slice(0, -1))?.[0].length ?? 0;
  return mark === "'" || backslashes % 2 === 0;
}

/** The tokens inside a token. At the end of broken text the parser leaves out some of them. */
interface Branches {
  readonly start?: readonly CST.Token[] | CST.Token;
  readonly props?: readonly CST.Token[];
  readonly items?: readonly {
    readonly start: readonly CST.Token[];
    readonly key?: CST.Token | null;
    readonly sep?: readonly CST.Token[];
    readonly value?: CST.Token;
  }[];
  readonly value?: CST.Token;
  readonly end?: readonly CST.Token[];
}

function childrenOf(token: CST.Token): CST.Token[] {
  const { start, props, items, value, end }: Branches = token as object;
  const children: CST.Token[] = [];
  const add = (tokens: readonly CST.Token[] = []) => {
    for (const each of tokens) children.push(each);
  };
  if (Array.isArray(start)) add(start as CST.Token[]);
  add(props);
  for (const item of items ?? []) {
    add(item.start);
    add(item.sep);
    if (item.key) children.push(item.key);
    if (item.value) children.push(item.value);
  }
  if (value !== undefined) children.push(value);
  add(end);
  return children;
}

function featureFault(feature: YamlFeature, token: CST.Token): PlacedFault {
  const start = token.offset;
  const length = "source" in token ? token.source.trimEnd().length : 1;
  const fault: Fault = { rule: "front-matter-feature", details: { feature } };
  return { fault, start, end: start + length };
}
