import type { VNode } from "preact";
import { renderToStaticMarkup } from "preact-render-to-string";

// Preact closes void elements as XML does, which HTML ignores and the Nu checker remarks upon.
// Text and attributes hold no bare `<` or `"`, so that this finds tags and nothing else.
const closedAsXml = /(<(?:img|link|meta|source)(?: [a-z:-]+(?:="[^"]*")?)*)\/>/g;

/** A page as the text of its file. */
export function renderDocument(page: VNode): string {
  return `<!DOCTYPE html>\n${renderToStaticMarkup(page).replace(closedAsXml, "$1>")}\n`;
}
