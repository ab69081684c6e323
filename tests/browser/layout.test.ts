import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Page } from "playwright-core";
import { pages } from "./build-sample-site.ts";
import { openNewspaper } from "./open-newspaper.ts";

const newspaper = await openNewspaper();
after(() => newspaper.close());

const phone = { width: 390, height: 844 };

test("on a phone the first paragraph of article 322596 starts in the first 400 px", async () => {
  await newspaper.visit(pages.article, { viewport: phone }, async (page) => {
    const top = await page
      .locator(".text p")
      .first()
      .evaluate((p) => p.getBoundingClientRect().top);
    assert.ok(top <= 400, `${top} px`);
  });
});

// A browser that zooms to 200 % has half the CSS pixels: 640 is a window of 1280, 320 one of 640.
const widths = [320, 390, 640, 768, 1280];

for (const [name, address] of Object.entries(pages)) {
  test(`the page "${name}" never scrolls sideways`, async () => {
    await newspaper.visit(address, { deviceScaleFactor: 2 }, async (page) => {
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        assert.deepEqual(await page.evaluate(findWhatSticksOut), [], `${width} px wide`);
      }
    });
  });
}

/** What makes a page scroll sideways, or what the page cuts off lest it does. */
function findWhatSticksOut(): string[] {
  const root = document.documentElement;
  const clipped = [root, document.body].filter((e) => getComputedStyle(e).overflowX !== "visible");
  const scrollsByItself = (element: Element): boolean =>
    element !== root &&
    (/auto|scroll/.test(getComputedStyle(element).overflowX) ||
      (element.parentElement !== null && scrollsByItself(element.parentElement)));
  const wide =
    root.scrollWidth > root.clientWidth
      ? [...document.body.querySelectorAll("*")].filter((element) => {
          const { left, right } = element.getBoundingClientRect();
          return (left < 0 || right > root.clientWidth) && !scrollsByItself(element);
        })
      : [];
  const names = [...clipped, ...wide].map((element) => element.outerHTML.slice(0, 100));
  return root.scrollWidth > root.clientWidth ? ["the page", ...names] : names;
}

test("a table wider than a phone scrolls by itself", async () => {
  await newspaper.visit(pages.english, { viewport: phone }, async (page) => {
    const widths = await page.locator("div:has(> table)").evaluate((box) => ({
      content: box.scrollWidth,
      box: box.clientWidth,
      focusable: (box as HTMLElement).tabIndex,
    }));
    assert.ok(widths.content > widths.box);
    assert.equal(widths.focusable, 0);
  });
});

for (const address of [pages.article, pages.english]) {
  test(`on a desktop the lines of ${address} hold 60 to 75 letters`, async () => {
    await newspaper.visit(address, {}, async (page) => {
      await reloadUntilSet(page);
      for (const width of [1280, 1920]) {
        await page.setViewportSize({ width, height: 1080 });
        const lines = await measureLines(page);
        const mean = lines.reduce((sum, length) => sum + length, 0) / lines.length;
        assert.ok(lines.length >= 8);
        assert.ok(mean >= 60 && mean <= 75, `${mean} letters a line: ${lines.join(" ")}`);
        assert.ok(Math.max(...lines) <= 80, `the longest has ${Math.max(...lines)}`);
      }
    });
  });
}

/** Paragraphs of plain text. */
const measured = ".text > p:not(:has(a,code))";

/**
 * Reloads a page until its text is set in the newspaper's own font. A font that comes late waits for
 * the next page, and on a busy machine late is soon.
 */
async function reloadUntilSet(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  for (let reloads = 0; reloads < 10; reloads += 1) {
    const { root } = await session.send("DOM.getDocument");
    const text = { nodeId: root.nodeId, selector: measured };
    const { nodeId } = await session.send("DOM.querySelector", text);
    const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
    if (fonts.some(({ familyName }) => familyName.startsWith("Source Serif"))) return;
    await page.reload();
  }
  assert.fail("The text is never set in Source Serif 4");
}

/** The letters of each full line of text: the last of a paragraph is left out. */
async function measureLines(page: Page): Promise<number[]> {
  return page.locator(measured).evaluateAll((paragraphs) =>
    paragraphs.flatMap((paragraph) => {
      const lines = new Map<number, number>();
      const start = paragraph.getBoundingClientRect().top;
      const lineHeight = parseFloat(getComputedStyle(paragraph).lineHeight);
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        for (let at = 0; at < (node.nodeValue ?? "").length; at += 1) {
          const range = new Range();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          // By its middle, since letters of another font are taller or stand lower in the same line.
          const { top, height } = range.getBoundingClientRect();
          const line = Math.floor((top + height / 2 - start) / lineHeight);
          lines.set(line, (lines.get(line) ?? 0) + 1);
        }
      }
      return [...lines.values()].slice(0, -1);
    }),
  );
}

test("light and dark are two looks, each with its own paper and ink", async () => {
  const looks: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await newspaper.visit(pages.article, { colorScheme }, async (page) => {
      looks.push(
        await page.evaluate(() => {
          const { backgroundColor, color } = getComputedStyle(document.body);
          return `${color} on ${backgroundColor}`;
        }),
      );
    });
  }
  assert.deepEqual(looks, [
    "rgb(27, 23, 20) on rgb(253, 251, 246)",
    "rgb(234, 227, 216) on rgb(22, 19, 17)",
  ]);
});
