import assert from "node:assert/strict";
import { after, test } from "node:test";
import axe from "axe-core";
import { spread } from "../spread.ts";
import { pages } from "./build-sample-site.ts";
import { openNewspaper } from "./open-newspaper.ts";

const newspaper = await openNewspaper();
after(() => newspaper.close());

for (const [name, address] of spread(Object.entries(pages), 4)) {
  test(`axe finds nothing on the page "${name}", in light and dark, narrow and wide`, async () => {
    await newspaper.visit(address, {}, async (page) => {
      await page.evaluate(axe.source);
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          const violations = await page.evaluate(async () => {
            const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
            const results = await axe.run(document, {
              resultTypes: ["violations"],
              rules: { "target-size": { enabled: true } },
            });
            return results.violations.map(
              ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`,
            );
          });
          assert.deepEqual(violations, [], `${width} px wide, ${colorScheme}`);
        }
      }
    });
  });
}

for (const address of [pages.article, pages.persian]) {
  test(`on ${address} the first Tab reaches a link that skips to the text`, async () => {
    await newspaper.visit(address, { viewport: { width: 1280, height: 400 } }, async (page) => {
      const skip = page.locator(".skip");
      await assert.rejects(skip.click({ trial: true, timeout: 100 }), "it is seen before its time");
      await page.keyboard.press("Tab");
      assert.equal(await page.evaluate(() => document.activeElement?.className), "skip");
      await skip.click({ trial: true, timeout: 10_000 });
      await page.keyboard.press("Enter");
      await page.waitForURL(/#text$/);
      // The next stop is behind the masthead.
      await page.keyboard.press("Tab");
      assert.ok(await page.evaluate(() => document.activeElement?.closest("main") !== null));
    });
  });
}

for (const [name, address] of Object.entries(pages)) {
  test(`on the page "${name}" Tab visits every link and shows where it stands`, async () => {
    await newspaper.visit(address, {}, async (page) => {
      const stops = await page.locator("a[href],[tabindex='0']").count();
      assert.ok(stops >= 3);
      const faint: string[] = [];
      for (let stop = 0; stop < stops; stop += 1) {
        await page.keyboard.press("Tab");
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          const { at, what, outline } = await page.evaluate(readFocus);
          assert.equal(at, stop, what);
          if (outline.width < 2 || outline.contrast < 3) {
            faint.push(`${colorScheme}: ${outline.width} px, ${outline.contrast} to 1: ${what}`);
          }
        }
      }
      assert.deepEqual(faint, []);
    });
  });
}

/** What has the focus, and how well its outline is seen (WCAG 2.2, 1.4.11: 3 to 1). */
function readFocus() {
  const focused = document.activeElement ?? document.body;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(focused);
  const luminanceOf = (color: string): number => {
    const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((figure) => {
      const share = Number(figure) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  // The outline stands outside of the element, on the ground of what is around it.
  let ground = focused.parentElement;
  while (ground !== null && getComputedStyle(ground).backgroundColor === "rgba(0, 0, 0, 0)") {
    ground = ground.parentElement;
  }
  const around = getComputedStyle(ground ?? document.body).backgroundColor;
  const [light = 0, dark = 0] = [luminanceOf(outlineColor), luminanceOf(around)].sort(
    (a, b) => b - a,
  );
  return {
    at: [...document.querySelectorAll("a[href],[tabindex='0']")].indexOf(focused),
    what: focused.outerHTML.slice(0, 100),
    outline: {
      width: outlineStyle === "none" ? 0 : parseFloat(outlineWidth),
      contrast: (light + 0.05) / (dark + 0.05),
    },
  };
}
