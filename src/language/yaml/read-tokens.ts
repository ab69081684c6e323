import { Lexer, Parser } from "yaml";
import type { CST } from "yaml";
import type { PlacedFault } from "./find-refused-token.ts";

/** Open constructions: two for each level of nesting. A masthead has eight, an attack thousands. */
const mostOpen = 40;

/**
 * Divides YAML into tokens, unless it is nested deeper than any newspaper needs. The parser of the
 * `yaml` package closes what is open by recursion, and so does its composer what it has read: deep
 * nesting, which also broken text can look like, would exhaust the machine's stack.
 */
export function readTokens(text: string): readonly CST.Token[] | PlacedFault {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    // The parser keeps these to itself; a version without them fails the type check here.
    /* eslint-disable @typescript-eslint/dot-notation */
    if (parser["stack"].length > mostOpen) {
      return {
        fault: { rule: "front-matter-syntax", details: { reason: "depth" } },
        start: parser["offset"],
        end: parser["offset"],
      };
    }
    /* eslint-enable @typescript-eslint/dot-notation */
  }
  tokens.push(...parser.end());
  return tokens;
}
