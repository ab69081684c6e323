const landmarks = {
  NAV: "navigation",
  MAIN: "main",
  ASIDE: "complementary",
  ARTICLE: "article",
  UL: "list",
  OL: "list",
  TABLE: "table",
  FIGURE: "figure",
};
const special =
  "a[href], img, svg[role=img], h1, h2, h3, h4, h5, h6, header, footer, section[aria-label], " +
  Object.keys(landmarks).join(", ").toLowerCase();
const blocks = "p, li, dt, dd, td, th, figcaption, blockquote, pre, div, section";

/**
 * Returns what a screen reader says of a page, in its order: landmarks, headings with their levels, links,
 * pictures by their descriptions, text. Each item has a role, if any, and its words in runs of one
 * language. Written after HTML-AAM 1.0 and the accessible names of AccName 1.2, as far as our layouts
 * go.
 */
export function findReadingOrder(root) {
  const items = [];
  walk(root, items);
  return items.filter(({ role, runs }) => role !== undefined || runs.length > 0);
}

function walk(element, items) {
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) items.push({ runs: runsOf(node) });
    else if (node.nodeType === Node.ELEMENT_NODE && isExposed(node)) addElement(node, items);
  }
}

function addElement(element, items) {
  const { tagName } = element;
  const heading = /^H([1-6])$/.exec(tagName);
  if (heading !== null) {
    const isLink = element.querySelector("a[href]") !== null;
    items.push({ role: "heading", level: Number(heading[1]), isLink, runs: runsOf(element) });
  } else if (tagName === "A" && element.hasAttribute("href")) {
    items.push({ role: "link", runs: runsOf(element) });
  } else if (tagName === "IMG" || element.matches("svg[role=img]")) {
    const runs = runsOf(element);
    // A picture with an empty description is meant to be passed over.
    if (runs.length > 0) items.push({ role: "image", runs });
    else if (element.getAttribute("alt") !== "") items.push({ role: "unnamed", runs });
  } else {
    const role = roleOf(element);
    if (role !== undefined) items.push({ role, runs: labelOf(element) });
    if (element.querySelector(special) === null && role === undefined && !hasBlocks(element)) {
      items.push({ runs: runsOf(element) });
    } else walk(element, items);
  }
}

function hasBlocks(element) {
  return element.querySelector(blocks) !== null;
}

function roleOf(element) {
  const { tagName } = element;
  const isOfPage = element.parentElement === document.body;
  if (tagName === "HEADER") return isOfPage ? "banner" : undefined;
  if (tagName === "FOOTER") return isOfPage ? "contentinfo" : undefined;
  if (tagName === "SECTION") return element.hasAttribute("aria-label") ? "region" : undefined;
  return landmarks[tagName];
}

function isExposed(element) {
  if (element.matches("script, style, template, noscript, [data-khabar-preview]")) return false;
  if (element.getAttribute("aria-hidden") === "true") return false;
  const { display, visibility } = getComputedStyle(element);
  return display !== "none" && visibility !== "hidden";
}

function labelOf(element) {
  const named = element.getAttribute("aria-labelledby");
  const other = named === null ? null : document.getElementById(named);
  if (other !== null) return runsOf(other);
  const text = element.getAttribute("aria-label");
  return text === null ? [] : [{ lang: languageOf(element), text }];
}

/** Returns the words of a node, in runs of one language. */
function runsOf(node) {
  const runs = [];
  collect(node, runs);
  return runs
    .map(({ lang, text }) => ({ lang, text: text.replace(/\s+/g, " ") }))
    .filter(({ text }) => text.trim() !== "");
}

function collect(node, runs) {
  if (node.nodeType === Node.TEXT_NODE) addRun(languageOf(node.parentElement), node.data, runs);
  if (node.nodeType !== Node.ELEMENT_NODE || !isExposed(node)) return;
  const label = node.getAttribute("aria-label") ?? node.getAttribute("alt");
  if (label !== null) addRun(languageOf(node), label, runs);
  else for (const child of node.childNodes) collect(child, runs);
}

function addRun(lang, text, runs) {
  const last = runs.at(-1);
  // Space belongs to no language.
  if (last !== undefined && (last.lang === lang || text.trim() === "")) last.text += text;
  else runs.push({ lang, text });
}

function languageOf(element) {
  return element.closest("[lang]")?.lang ?? "";
}
