import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Page } from "playwright-core";
import { pages } from "./build-sample-site.ts";
import { openNewspaper } from "./open-newspaper.ts";

const newspaper = await openNewspaper();
after(() => newspaper.close());

for (const address of [pages.article, pages.english, pages.persian]) {
  test(`on a desktop the lines of ${address} hold 60 to 75 letters`, async () => {
    await newspaper.visit(address, {}, async (page) => {
      await reloadUntilSet(page);
      await assertLines(page);
    });
  });
}

for (const address of [pages.article, pages.persian]) {
  test(`they do on ${address} where the fonts don't come`, async () => {
    await newspaper.visit(
      address,
      {
        waitUntil: "domcontentloaded",
        prepare: (page) => page.route(/\.woff2$/, () => undefined),
      },
      async (page) => {
        await page.waitForTimeout(300);
        assert.doesNotMatch((await readFonts(page)).join(), /Source Serif|Vazirmatn/);
        await assertLines(page);
      },
    );
  });
}

async function assertLines(page: Page): Promise<void> {
  for (const width of [1280, 1920]) {
    await page.setViewportSize({ width, height: 1080 });
    const lines = await measureLines(page);
    const mean = lines.reduce((sum, length) => sum + length, 0) / lines.length;
    assert.ok(lines.length >= 8, `${lines.length} lines`);
    assert.ok(mean >= 60 && mean <= 75, `${mean} letters a line: ${lines.join(" ")}`);
    assert.ok(Math.max(...lines) <= 80, `the longest has ${Math.max(...lines)}`);
  }
}

/** Paragraphs of plain text. */
const measured = ".text > p:not(:has(a,code))";

/**
 * Reloads a page until its text is set in the newspaper's own font. A font that comes late waits for
 * the next page, and on a busy machine late is soon.
 */
async function reloadUntilSet(page: Page): Promise<void> {
  for (let reloads = 0; reloads < 10; reloads += 1) {
    if ((await readFonts(page)).some((name) => /^(?:Source Serif|Vazirmatn)/.test(name))) return;
    await page.reload();
  }
  assert.fail("The text is never set in the newspaper's own font");
}

/** The fonts that the first paragraph of plain text is set in. */
async function readFonts(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument");
  const text = { nodeId: root.nodeId, selector: measured };
  const { nodeId } = await session.send("DOM.querySelector", text);
  const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
  await session.detach();
  return fonts.map(({ familyName }) => familyName);
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
