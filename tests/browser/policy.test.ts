import assert from "node:assert/strict";
import { after, test } from "node:test";
import { gzipSync } from "node:zlib";
import { pages } from "./build-sample-site.ts";
import { openNewspaper } from "./open-newspaper.ts";

const newspaper = await openNewspaper();
after(() => newspaper.close());

for (const [name, address] of Object.entries(pages)) {
  test(`the page "${name}" asks for fonts, icons and its pictures, and for nothing else`, async () => {
    const asked: string[] = [];
    await newspaper.visit(
      address,
      {
        prepare: (page) => {
          page.on("request", (request) => asked.push(new URL(request.url()).pathname));
        },
      },
      async (page) => {
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
      },
    );
    const [first, ...others] = asked;
    assert.equal(first, address);
    const strange = others.filter(
      (path) =>
        !/^\/(?:assets\/[a-z0-9-]+\.[0-9a-f]{8}\.woff2|favicon\.svg|icon-\d+\.png|pictures\/[0-9a-f]{16}-\d+\.avif)$/.test(
          path,
        ),
    );
    assert.deepEqual(strange, []);
    // Twice, where a preload is not the request that the style makes.
    const fonts = others.filter((path) => path.endsWith(".woff2"));
    assert.equal(new Set(fonts).size, fonts.length, fonts.join(" "));
  });
}

const breaches: readonly (readonly [what: string, breach: () => void])[] = [
  [
    "an inline script",
    () => {
      const script = document.createElement("script");
      script.textContent = "document.title = ''";
      document.body.append(script);
    },
  ],
  [
    "an inline style",
    () => {
      document.body.setAttribute("style", "color: red");
    },
  ],
  [
    "a picture of another host",
    () => {
      new Image().src = "http://127.0.0.2/picture.png";
    },
  ],
];

for (const [what, breach] of breaches) {
  test(`the policy refuses ${what}, and these tests see it`, async () => {
    const visit = newspaper.visit(pages.article, {}, async (page) => {
      await page.evaluate(breach);
      await page.waitForTimeout(50);
    });
    await assert.rejects(visit, /broke its policy[^]*Refused by/);
  });
}

const html = gzipSync(newspaper.readHtml(pages.article), { level: 9 }).length;

test("article 322596, its style included, takes at most 7 KB", () => {
  assert.ok(html <= 7 * 1024, `${html} bytes`);
});

test("with the fonts that it loads it takes at most 50 KB", async () => {
  const fonts: Promise<number>[] = [];
  await newspaper.visit(
    pages.article,
    {
      viewport: { width: 1280, height: 4000 },
      prepare: (page) => {
        page.on("response", (response) => {
          if (response.request().resourceType() !== "font") return;
          fonts.push(response.body().then((body) => body.length));
        });
      },
    },
    async (page) => {
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const bytes = (await Promise.all(fonts)).reduce((sum, font) => sum + font, html);
      assert.ok(fonts.length > 0);
      assert.ok(bytes <= 50 * 1024, `${bytes} bytes with ${fonts.length} fonts`);
    },
  );
});
