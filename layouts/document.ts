import type { VNode } from "preact";
import { renderHtml } from "./render-html.ts";

/** A page as the text of its file. */
export function renderDocument(page: VNode): string {
  return `<!DOCTYPE html>\n${renderHtml(page)}\n`;
}
