import type { VNode } from "preact";
import { renderToStaticMarkup } from "preact-render-to-string";

// Preact closes void elements as XML does, which HTML ignores and the Nu checker remarks upon.
// Text and attributes hold no bare `<` or `"`, so that this finds tags and nothing else.
const closedAsXml = /(<(?:img|link|meta|source)(?: [a-z:-]+(?:="[^"]*")?)*)\/>/g;

/** A part of a page as HTML. */
export function renderHtml(part: VNode): string {
  return renderToStaticMarkup(part).replace(closedAsXml, "$1>");
}
