import assert from "node:assert/strict";

/** An element of an XML document as a parser hands it over. */
interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text that stands directly in it. */
  readonly text: string;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';
const tag =
  /^<(?:\/([a-zA-Z]+(?::[a-z]+)?)|([a-zA-Z]+(?::[a-z]+)?)((?: [a-zA-Z]+(?::[a-z]+)?="[^"<]*")*)(\/?))>/;

/**
 * Reads the part of XML 1.0 that Khabar writes: elements, attributes in double quotes, text, the
 * five entities and decimal references. Throws for all else, for a document that is not well-formed,
 * and for a bare tab or line end in an attribute, which a parser would change.
 */
export function readXml(document: string): XmlElement {
  assert.ok(document.startsWith(declaration));
  const root: OpenElement = { name: "", attributes: new Map(), children: [], text: "" };
  const open = [root];
  let rest = document.slice(declaration.length);
  while (rest !== "") {
    const here = open.at(-1);
    assert.ok(here !== undefined);
    const text = rest.slice(0, rest.includes("<") ? rest.indexOf("<") : undefined);
    here.text += decode(text);
    rest = rest.slice(text.length);
    if (rest === "") break;
    const found = tag.exec(rest);
    assert.ok(found, `no tag: ${rest.slice(0, 80)}`);
    const [whole, closing, name = "", attributes = "", empty] = found;
    rest = rest.slice(whole.length);
    if (closing !== undefined) {
      assert.equal(open.pop()?.name, closing);
      continue;
    }
    const element = { name, attributes: readAttributes(attributes), children: [], text: "" };
    here.children.push(element);
    if (empty === "") open.push(element);
  }
  assert.equal(open.length, 1, `open at the end: ${open.at(-1)?.name ?? ""}`);
  assert.equal(root.text.trim(), "", "text outside of the root");
  assert.equal(root.children.length, 1);
  return childOf(root, root.children[0]?.name ?? "");
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", value = ""] of text.matchAll(/([a-zA-Z:]+)="([^"]*)"/g)) {
    assert.ok(!attributes.has(name), `${name} twice`);
    assert.doesNotMatch(value, /[\t\n\r]/);
    attributes.set(name, decode(value));
  }
  return attributes;
}

const entities: { readonly [name: string]: string } = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

function decode(text: string): string {
  assert.doesNotMatch(text, /\]\]>|\r|&(?!#\d+;|(?:amp|lt|gt|quot|apos);)/);
  return text.replace(/&(?:#(\d+)|(\w+));/g, (_, code: string | undefined, name: string) =>
    code === undefined ? (entities[name] ?? "") : String.fromCodePoint(Number(code)),
  );
}

/** All children of a name, in order. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The one child of a name. Throws where there is none or more than one. */
export function childOf(element: XmlElement, name: string): XmlElement {
  const [child, ...others] = childrenOf(element, name);
  assert.ok(child !== undefined && others.length === 0, `${name} in ${element.name}`);
  return child;
}
