export interface RawProps {
  readonly as: "div" | "script" | "style";
  readonly class?: string;
  readonly type?: "application/ld+json";
  /** Trusted: the stylesheet, linked data with every `<` escaped, or a body that `markdown/` rendered. */
  readonly html: string;
}

/** The one place where text enters a page unescaped. */
export function Raw({ as: Element, html, ...rest }: RawProps) {
  return <Element {...rest} dangerouslySetInnerHTML={{ __html: html }} />;
}
