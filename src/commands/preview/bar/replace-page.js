/**
 * Replaces the page that is shown with the page as it is now. It changes only the nodes that differ: no
 * font, style or picture is loaded again, and the page stays scrolled where it was.
 *
 * @returns the version of the page, or nothing where only loading it again can show it: the policy that
 * it came with allows the style it had then and no other
 */
export async function replacePage() {
  const response = await window.fetch(location.pathname + location.search);
  const next = new window.DOMParser().parseFromString(await response.text(), "text/html");
  const script = next.querySelector("#khabar-preview");
  if (script === null || !patchHead(next.head)) return undefined;
  patchAttributes(document.documentElement, next.documentElement);
  patch(document.body, next.body);
  return script.dataset.version;
}

/** Selects all of a head but the preview's own script. */
const others = ":scope > :not(#khabar-preview)";

/**
 * Makes the head what another is, where the policy allows its style. What stands in a head has no order
 * that matters.
 */
function patchHead(next) {
  const before = [...document.head.querySelectorAll(others)];
  const after = [...next.querySelectorAll(others)];
  const added = after.filter((node) => !before.some((own) => own.isEqualNode(node)));
  const removed = before.filter((own) => !after.some((node) => node.isEqualNode(own)));
  document.head.append(...added);
  const isAllowed = added.every(({ localName, sheet }) => localName !== "style" || sheet !== null);
  for (const node of isAllowed ? removed : added) node.remove();
  return isAllowed;
}

/** Makes an element what another is, but for the preview's own parts of it. */
function patch(element, next) {
  patchAttributes(element, next);
  const before = [...element.childNodes].filter((node) => !isOwn(node));
  const after = [...next.childNodes];
  const first = countWhile((index) => isSame(before[index], after[index]));
  const last = countWhile(
    (index) =>
      index < Math.min(before.length, after.length) - first &&
      isSame(before.at(-1 - index), after.at(-1 - index)),
  );
  const removed = before.slice(first, before.length - last);
  const added = after.slice(first, after.length - last);
  if (removed.length === 1 && added.length === 1 && isAlike(removed[0], added[0])) {
    patch(removed[0], added[0]);
    return;
  }
  const place = before[first - 1];
  if (place !== undefined) place.after(...added);
  else if (removed[0] !== undefined) removed[0].before(...added);
  else element.prepend(...added);
  for (const node of removed) node.remove();
}

function patchAttributes(element, next) {
  // The bar sets the style of the page itself, to keep clear of its last line.
  const names = element.getAttributeNames().filter((name) => name !== "style");
  for (const name of names) if (!next.hasAttribute(name)) element.removeAttribute(name);
  for (const { name, value } of next.attributes) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

function countWhile(test) {
  let count = 0;
  while (test(count)) count += 1;
  return count;
}

function isSame(node, other) {
  return node !== undefined && other !== undefined && node.isEqualNode(other);
}

/** Whether one element can become another by its attributes and what is in it. */
function isAlike(node, other) {
  return node.nodeType === Node.ELEMENT_NODE && node.nodeName === other.nodeName;
}

function isOwn(node) {
  return node.nodeType === Node.ELEMENT_NODE && node.hasAttribute("data-khabar-preview");
}
