import assert from "node:assert/strict";
import { after, test } from "node:test";
import { pages } from "./build-sample-site.ts";
import { openNewspaper } from "./open-newspaper.ts";
import { readColours } from "./read-colours.ts";

const newspaper = await openNewspaper();
after(() => newspaper.close());

const phone = { width: 390, height: 844 };

test("on a phone article 322596 starts in the first 400 px, if it had a kicker too", async () => {
  await newspaper.visit(pages.article, { viewport: phone }, async (page) => {
    const lede = page.locator(".text p").first();
    const topOfLede = () => lede.evaluate((p) => p.getBoundingClientRect().top);
    const without = await topOfLede();
    await page.locator("hgroup").evaluate((hgroup) => {
      const kicker = document.createElement("p");
      kicker.className = "kicker";
      kicker.textContent = "Sample kicker";
      hgroup.prepend(kicker);
    });
    const withKicker = await topOfLede();
    assert.ok(withKicker > without && withKicker <= 400, `${without} px, ${withKicker} px`);
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
    const columns = await page
      .locator("tr:first-child > *")
      .evaluateAll((cells) =>
        cells.map((cell) => cell.clientWidth / parseFloat(getComputedStyle(cell).fontSize)),
      );
    assert.ok(Math.min(...columns) >= 5.9, `${columns.join(" ")} em wide`);
  });
});

for (const address of [pages.english, pages.persian]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`a ${colorScheme} table on ${address} shows a shade where it goes on`, async () => {
      await newspaper.visit(address, { viewport: phone, colorScheme }, async (page) => {
        const box = page.locator(".table").first();
        await box.scrollIntoViewIfNeeded();
        const place = await box.boundingBox();
        assert.ok(place !== null);
        const isRtl = address === pages.persian;
        // A spot above the letters of the header row.
        const look = (x: number, y = place.y + 1) =>
          page.screenshot({ clip: { x, y, width: 1, height: 4 } });
        const [left, right] = [place.x, place.x + place.width - 1];
        const [start, end] = isRtl ? [right, left] : [left, right];
        const paper = await look(place.x, place.y - 8);
        const isPaper = async (x: number) => paper.equals(await look(x));

        assert.deepEqual([await isPaper(start), await isPaper(end)], [true, false], "at first");
        await box.evaluate((e) => {
          e.scrollLeft = getComputedStyle(e).direction === "rtl" ? -9999 : 9999;
        });
        assert.deepEqual([await isPaper(start), await isPaper(end)], [false, true], "at its end");
      });
    });
  }
}

test("what stands close belongs together: no line touches what it divides", async () => {
  await newspaper.visit(pages.english, {}, async (page) => {
    const gaps = await page.evaluate(() => {
      const box = (selector: string) => {
        const element = document.querySelector(selector);
        if (element === null) throw new Error(selector);
        return element.getBoundingClientRect();
      };
      const rule = document.querySelector("hr");
      const around = [rule?.previousElementSibling, rule?.nextElementSibling].map((element) =>
        element?.getBoundingClientRect(),
      );
      return {
        "band to slip": box(".slip span").top - box(".masthead").bottom,
        "kicker to headline": box("h1").top - box(".kicker").bottom,
        "text to rule": box("hr").top - (around[0]?.bottom ?? NaN),
        "rule to text": (around[1]?.top ?? NaN) - box("hr").bottom,
      };
    });
    const least = {
      "band to slip": 10,
      "kicker to headline": 4,
      "text to rule": 36,
      "rule to text": 36,
    };
    for (const [between, pixels] of Object.entries(least)) {
      const gap = gaps[between as keyof typeof gaps];
      assert.ok(gap >= pixels, `${between}: ${gap} px`);
    }
  });
});

test("a short page ends where the window ends", async () => {
  await newspaper.visit(pages.front, { viewport: { width: 1280, height: 3000 } }, async (page) => {
    const end = await page
      .locator(".colophon")
      .evaluate((element) => element.getBoundingClientRect().bottom);
    assert.equal(end, 3000);
  });
});

test("light and dark are two looks, each with its own paper and ink", async () => {
  const looks: Awaited<ReturnType<typeof readColours>>[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await newspaper.visit(pages.article, { colorScheme }, async (page) => {
      looks.push(await readColours(page));
    });
  }
  const [light, dark] = looks;
  assert.ok(light && dark);
  for (const { shown, own } of [light, dark]) assert.deepEqual(shown, own);
  const isBright = ([red = 0, green = 0, blue = 0]: readonly number[]) => red + green + blue > 382;
  assert.deepEqual([light.own.paper, light.own.ink, dark.own.paper, dark.own.ink].map(isBright), [
    true,
    false,
    false,
    true,
  ]);
});
