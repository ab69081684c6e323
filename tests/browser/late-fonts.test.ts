import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Page } from "playwright-core";
import { pages } from "./build-sample-site.ts";
import { openNewspaper } from "./open-newspaper.ts";
import { readColours } from "./read-colours.ts";

const newspaper = await openNewspaper();
after(() => newspaper.close());

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 900 };

test("the one response of the page is enough to read it, in its own style", async () => {
  await newspaper.visit(
    pages.article,
    {
      viewport: { width: 390, height: 844 },
      waitUntil: "domcontentloaded",
      // Held, not refused: as on a line that gives out behind the first response.
      prepare: (page) => page.route(/\.(?:woff2|svg|png)$/, () => undefined),
    },
    async (page) => {
      assert.equal(await page.evaluate(waitForText), "first-contentful-paint");
      assert.ok(await page.locator(".text p").last().isVisible());
      const { shown, own } = await readColours(page);
      assert.deepEqual(shown, own);
    },
  );
});

/** Waits until text is painted: that is when its font is given up, after 100 ms. */
function waitForText(): Promise<string> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      for (const { name } of list.getEntries()) {
        if (name === "first-contentful-paint") resolve(name);
      }
    }).observe({ type: "paint", buffered: true });
    setTimeout(() => {
      resolve("nothing was painted");
    }, 5000);
  });
}

/** What to visit: all at once, since each visit waits for its fonts. */
const visits = [pages.article, pages.persian, pages.front].flatMap((address) =>
  [phone, desktop].map((viewport) => ({ address, viewport })),
);

test("nothing moves when the fonts come 3 s late", { concurrency: visits.length }, async (t) => {
  const tests = visits.map(({ address, viewport }) =>
    t.test(`on ${address}, ${viewport.width} px wide`, async () => {
      let held = 0;
      const prepare = (page: Page) =>
        page.route(/\.woff2$/, async (route) => {
          held += 1;
          await new Promise((resolve) => setTimeout(resolve, 3000));
          await route.continue();
        });
      await newspaper.visit(address, { viewport, prepare }, async (page) => {
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        await page.waitForTimeout(300);
        assert.ok(held > 0);
        assert.equal(await page.evaluate(sumLayoutShifts), 0);
      });
    }),
  );
  await Promise.all(tests);
});

/** Every layout shift since the page began, as Cumulative Layout Shift adds them up, and more. */
function sumLayoutShifts(): Promise<number> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      const shifts = list.getEntries() as (PerformanceEntry & { readonly value: number })[];
      resolve(shifts.reduce((sum, { value }) => sum + value, 0));
    });
    observer.observe({ type: "layout-shift", buffered: true });
    // An observer with nothing to report is not called.
    setTimeout(() => {
      resolve(0);
    }, 200);
  });
}
