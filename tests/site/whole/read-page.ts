import { parse } from "parse5";
import type { DefaultTreeAdapterTypes } from "parse5";

/** An element of a page, with what the tests ask of it. */
export interface PageElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** The text that stands directly in it. */
  readonly text: string;
}

const pages = new WeakMap<Buffer, readonly PageElement[]>();

/** Every element of a page, in order, as the HTML standard's parser sees it. A page is parsed once. */
export function readPage(bytes: Buffer): readonly PageElement[] {
  const known = pages.get(bytes);
  if (known !== undefined) return known;
  const elements: PageElement[] = [];
  collect(parse(bytes.toString("utf8")), elements);
  pages.set(bytes, elements);
  return elements;
}

function collect(node: DefaultTreeAdapterTypes.ParentNode, elements: PageElement[]): void {
  for (const child of node.childNodes) {
    if (!("tagName" in child)) continue;
    const text = child.childNodes.map((inner) => ("value" in inner ? inner.value : "")).join("");
    const attributes = new Map(child.attrs.map(({ name, value }) => [name, value]));
    elements.push({ name: child.tagName, attributes, text });
    collect("content" in child ? child.content : child, elements);
  }
}
