import type { Page } from "playwright-core";

/**
 * The red, green and blue of a page's paper and ink: as they are shown, and as its stylesheet names them.
 * Which colours they are is each newspaper's own affair.
 */
export function readColours(page: Page) {
  return page.evaluate(() => {
    const figures = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const { backgroundColor, color } = getComputedStyle(document.body);
    const probe = document.body.appendChild(document.createElement("i"));
    const named = (name: string) => {
      probe.style.color = `var(${name})`;
      return figures(getComputedStyle(probe).color);
    };
    return {
      shown: { paper: figures(backgroundColor), ink: figures(color) },
      own: { paper: named("--paper"), ink: named("--ink") },
    };
  });
}
