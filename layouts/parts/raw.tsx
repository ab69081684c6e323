import { Fragment } from "preact";

interface RawProps {
  /** Absent where the text stands among other elements. */
  readonly as?: "div" | "script" | "style";
  readonly class?: string;
  readonly type?: "application/ld+json";
  /** Trusted: the stylesheet, linked data with every `<` escaped, or what `markdown/` or we rendered. */
  readonly html: string;
}

/** Puts trusted HTML into a page unescaped: the only part that does. */
export function Raw({ as: Element = Fragment as unknown as "div", html, ...rest }: RawProps) {
  return <Element {...rest} dangerouslySetInnerHTML={{ __html: html }} />;
}
