import { parse } from "parse5";
import type { DefaultTreeAdapterTypes } from "parse5";

const refusedElements = /^(?:iframe|object|embed|base|form|svg|math|textarea|template|plaintext)$/;

/** What of a page could run, load or send something that content brought in. */
export function findActive(html: string): string[] {
  const found: string[] = [];
  const waiting: DefaultTreeAdapterTypes.Node[] = [parse(html)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ("tagName" in node) found.push(...judgeElement(node));
    if ("childNodes" in node) waiting.push(...node.childNodes);
  }
  return found;
}

function judgeElement({ tagName, attrs, childNodes }: DefaultTreeAdapterTypes.Element): string[] {
  const found: string[] = [];
  if (refusedElements.test(tagName)) found.push(`<${tagName}>`);
  for (const { name, value } of attrs) {
    if (name.startsWith("on") || name === "style" || name === "srcdoc") found.push(name);
    if (name === "href" || name === "src") {
      const url = new URL(value, "https://khabar.example/");
      if (!/^(?:https?|mailto):$/.test(url.protocol)) found.push(`${name}=${value}`);
    }
    if (tagName === "script" && name === "type" && value !== "application/ld+json") {
      found.push("<script>");
    }
  }
  if (tagName === "script") {
    if (attrs.length !== 1) found.push("<script>");
    const [text] = childNodes;
    JSON.parse(text !== undefined && "value" in text ? text.value : "");
  }
  return found;
}
