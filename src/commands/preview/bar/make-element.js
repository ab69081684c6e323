/**
 * Creates an element with properties and children. Text becomes text and never markup, since it comes from
 * content.
 */
export function makeElement(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in element) element[key] = value;
    else element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}
