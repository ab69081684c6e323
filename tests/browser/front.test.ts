import assert from "node:assert/strict";
import { after, test } from "node:test";
import { pages } from "./build-sample-site.ts";
import { openNewspaper } from "./open-newspaper.ts";

// In one edition, articles of both languages stand on one front.
const newspaper = await openNewspaper({ editions: "[en]" });
after(() => newspaper.close());

test("the newest story leads the front with the largest headline, clear of the band", async () => {
  for (const width of [360, 768, 1280]) {
    await newspaper.visit(pages.front, { viewport: { width, height: 900 } }, async (page) => {
      const { sizes, room } = await page.evaluate(() => ({
        sizes: [...document.querySelectorAll("h2")].map((h2) =>
          parseFloat(getComputedStyle(h2).fontSize),
        ),
        room:
          (document.querySelector("main .desk")?.getBoundingClientRect().top ?? NaN) -
          (document.querySelector(".masthead")?.getBoundingClientRect().bottom ?? NaN),
      }));
      const [lead = 0, ...others] = sizes;
      assert.ok(lead >= 1.25 * Math.max(...others), `${width} px wide: ${sizes.join(" ")}`);
      assert.ok(room >= 16, `${width} px wide: ${room} px below the band`);
    });
  }
});

test("at 1280 px the leading headline takes the width of the page, its summary that of a text", async () => {
  await newspaper.visit(pages.front, { viewport: { width: 1280, height: 900 } }, async (page) => {
    const widthOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => element.getBoundingClientRect().width);
    assert.ok((await widthOf("h2")) > 950);
    assert.ok((await widthOf(".summary")) < 800);
  });
});

test("stories of both languages stand in the page's own columns, each in its own direction", async () => {
  await newspaper.visit(pages.front, { viewport: { width: 1280, height: 900 } }, async (page) => {
    const stories = await page.locator(".stories li").evaluateAll((items) =>
      items.map((item) => {
        const { x, y } = item.getBoundingClientRect();
        const article = item.firstElementChild;
        return {
          ...{ x, y, language: article?.getAttribute("lang") },
          ...{ inPage: getComputedStyle(item).direction },
          own: article === null ? "" : getComputedStyle(article).direction,
          isLarge: item.parentElement?.classList.contains("large") === true,
        };
      }),
    );
    const row = stories.filter(({ isLarge }) => isLarge);
    assert.deepEqual(
      stories.map(({ language, inPage, own }) => [language, inPage, own]),
      [
        ["en", "ltr", "ltr"],
        ["fa", "ltr", "rtl"],
        ["fa", "ltr", "rtl"],
        ["en", "ltr", "ltr"],
        ["en", "ltr", "ltr"],
        ["en", "ltr", "ltr"],
      ],
    );
    assert.equal(row.length, 4);
    assert.equal(new Set(row.map(({ y }) => y)).size, 1);
    const places = row.map(({ x }) => x);
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
  });
});

test("the last row of the front is full, however many stories there are", async () => {
  await newspaper.visit(pages.front, {}, async (page) => {
    for (const width of [768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      for (let count = 1; count <= 8; count += 1) {
        const { list, last } = await page.evaluate((wanted) => {
          const stories = document.querySelector(".stories") ?? document.body;
          const [first] = stories.children;
          if (first === undefined) throw new Error("no story");
          stories.replaceChildren(
            ...Array.from({ length: wanted }, () => first.cloneNode(true) as Element),
          );
          return {
            list: stories.getBoundingClientRect().right,
            last: stories.lastElementChild?.getBoundingClientRect().right ?? NaN,
          };
        }, count);
        assert.ok(Math.abs(list - last) < 1, `${count} stories, ${width} px: ${list} ${last}`);
      }
    }
  });
});
