import { Fragment, isValidElement, type ComponentChildren, type VNode } from "preact";

/** Renders a page as the text of its file. */
export function renderDocument(page: VNode): string {
  return `<!DOCTYPE html>\n${renderHtml(page)}\n`;
}

/**
 * Renders a part of a page as HTML. Text and attributes are escaped; only `Raw` goes around that.
 *
 * Ours, and not preact-render-to-string, which looks for state, effects and error boundaries at every
 * element, and closes void elements as XML does. Layouts are pure functions of their props; without those
 * checks an article's page takes a fourth less time, a list's two fifths. A test compares the two.
 *
 * @throws {TypeError} if the part holds an object that is no element, or a name or value that no attribute
 *   can have
 */
export function renderHtml(part: ComponentChildren): string {
  if (typeof part === "string") return escapeHtml(part);
  if (typeof part === "number") return String(part);
  if (typeof part !== "object" || part === null) return "";
  if (Array.isArray(part)) {
    let html = "";
    for (const child of part as readonly ComponentChildren[]) html += renderHtml(child);
    return html;
  }
  // Preact marks the elements that its JSX makes: no record from a file can pass for one.
  if (!isValidElement(part)) throw new TypeError("A page holds an object that is no element.");
  const { type, props } = part as Element;
  if (typeof type === "string") return renderElement(type, props);
  return type === Fragment ? renderInside(props) : renderHtml(type(props));
}

interface Element {
  readonly type: string | ((props: Props) => ComponentChildren);
  readonly props: Props;
}

interface Props {
  readonly children?: ComponentChildren;
  readonly dangerouslySetInnerHTML?: { readonly __html: string };
}

/** Elements without content or end tag (HTML, 13.1.2), of those that layouts use. */
const voidElements = new Set(["img", "link", "meta", "source"]);

function renderElement(tag: string, props: Props): string {
  let start = `<${tag}`;
  for (const name in props) {
    if (name === "children" || name === "dangerouslySetInnerHTML") continue;
    const value: unknown = props[name as keyof Props];
    if (value === undefined || value === false) continue;
    const text = value === true ? "" : textOf(value);
    start += text === "" ? ` ${attributeOf(name)}` : ` ${attributeOf(name)}="${escapeHtml(text)}"`;
  }
  return voidElements.has(tag) ? `${start}>` : `${start}>${renderInside(props)}</${tag}>`;
}

function renderInside({ children, dangerouslySetInnerHTML }: Props): string {
  return dangerouslySetInnerHTML?.__html ?? renderHtml(children);
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  throw new TypeError(`An attribute is of type ${typeof value}.`);
}

/** A cache of the attributes' names in HTML, by Preact's names for them. */
const attributes = new Map([["dateTime", "datetime"]]);

function attributeOf(name: string): string {
  const known = attributes.get(name);
  if (known !== undefined) return known;
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(name)) throw new TypeError(`No attribute is called ${name}.`);
  attributes.set(name, name);
  return name;
}

const references: { readonly [special: string]: string } = {
  '"': "&quot;",
  "&": "&amp;",
  "<": "&lt;",
};

function escapeHtml(text: string): string {
  // Few texts hold any of them: the test takes a fifth of the time of a replacement.
  if (!/["&<]/.test(text)) return text;
  return text.replace(/["&<]/g, (special) => references[special] ?? special);
}
