import type { VNode } from "preact";
import { renderHtml } from "../render-html.ts";
import { Raw } from "./raw.tsx";

// Half of the elements of an article's page are those of the page before: icons, feeds, desks, the way
// home. Rendered once they take a third off the processor time of a page. What a part is made from is
// known by identity, so that another masthead or theme, as a preview meets them, makes another part.
const rendered = new WeakMap<object, Map<string, string>>();

/**
 * A part that many pages have alike, rendered for the first of them.
 *
 * @param source - the record that it is made from, which never changes
 * @param key - tells it from the other parts that are made from the record; there are few
 * @param render - makes it of nothing but the record and what the key says
 */
export function repeat(source: object, key: string, render: () => VNode): VNode {
  const known = rendered.get(source) ?? new Map<string, string>();
  rendered.set(source, known);
  const html = known.get(key) ?? renderHtml(render());
  known.set(key, html);
  return <Raw html={html} />;
}
