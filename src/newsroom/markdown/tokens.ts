import MarkdownIt, { type Token } from "markdown-it";

// markdown-it hands its token class to rules only, with their state.
const parser = new MarkdownIt();
const { Token: TokenClass } = new parser.core.State("", parser, {});

/** A token of text. */
export function makeText(content: string): Token {
  const token = new TokenClass("text", "", 0);
  token.content = content;
  return token;
}

/** The token that opens an inline element. */
export function makeOpening(tag: string, attributes: [string, string][]): Token {
  const token = new TokenClass(`${tag}_open`, tag, 1);
  token.attrs = attributes;
  return token;
}

/** The token that closes an inline element. */
export function makeClosing(tag: string): Token {
  return new TokenClass(`${tag}_close`, tag, -1);
}
