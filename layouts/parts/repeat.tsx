import type { VNode } from "preact";
import { renderHtml } from "../render-html.ts";
import { Raw } from "./raw.tsx";

// A cache of rendered parts. Half of the elements of an article's page are the same on every page: icons,
// feeds, desks, the link to the front. Caching them saves a third of a page's CPU time. Keyed by the
// identity of the source, so that the preview's next masthead or theme renders them anew.
const rendered = new WeakMap<object, Map<string, string>>();

/**
 * A part that is the same on many pages, rendered once.
 *
 * @param source - the record that it is rendered from, which never changes
 * @param key - distinguishes it from the few other parts that are rendered from the record
 * @param render - depends on nothing but the record and what the key names
 */
export function repeat(source: object, key: string, render: () => VNode): VNode {
  const known = rendered.get(source) ?? new Map<string, string>();
  rendered.set(source, known);
  const html = known.get(key) ?? renderHtml(render());
  known.set(key, html);
  return <Raw html={html} />;
}
