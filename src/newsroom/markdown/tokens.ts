import MarkdownIt, { type Token } from "markdown-it";

// markdown-it doesn't export its token class: rules find it in their state.
const parser = new MarkdownIt();
const { Token: TokenClass } = new parser.core.State("", parser, {});

/** Makes a text token. */
export function makeText(content: string): Token {
  const token = new TokenClass("text", "", 0);
  token.content = content;
  return token;
}

/** Makes the token that opens an inline element. */
export function makeOpening(tag: string, attributes: [string, string][]): Token {
  const token = new TokenClass(`${tag}_open`, tag, 1);
  token.attrs = attributes;
  return token;
}

/** Makes the token that closes an inline element. */
export function makeClosing(tag: string): Token {
  return new TokenClass(`${tag}_close`, tag, -1);
}

/** Whether a token ends a line of its block. */
export function isBreak({ type }: Token): boolean {
  return type === "softbreak" || type === "hardbreak";
}
