import assert from "node:assert/strict";
import { after, test } from "node:test";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { pages } from "./build-sample-site.ts";
import { openNewspaper } from "./open-newspaper.ts";
import { source } from "./source-document.ts";

const newspaper = await openNewspaper();
after(() => newspaper.close());

// A4 within its margins, at 96 px an inch.
const paper = { width: 627, height: 986 };
const address = "https://khabar.example/news/322596/";

test("article 322596 prints every word of the old slip in its order, and its address", async () => {
  await newspaper.visit(pages.article, { viewport: paper }, async (page) => {
    await page.emulateMedia({ media: "print" });
    const printed = await page.evaluate(readVisibleText);
    const { labels, headline, desk, paragraphs, linkLabel } = source;
    // Nothing stands in the source between the code and the label of the date.
    const slip = labels.replace(/(\d)(?=\p{Script=Arabic})/u, "$1 ");
    const expected = [slip, headline, desk, ...paragraphs, linkLabel, address].join(" ");
    assert.deepEqual(wordsOf(printed.map(({ text }) => text).join(" ")), wordsOf(expected));

    const tops = printed.map(({ top }) => top);
    const sorted = [...tops].sort((a, b) => a - b);
    assert.deepEqual(tops, sorted, "what is seen stands in another order");
  });
});

for (const [name, page] of Object.entries(pages)) {
  test(`the page "${name}" prints black on white, from a dark screen too, no navigation`, async () => {
    await newspaper.visit(page, { viewport: paper, colorScheme: "dark" }, async (opened) => {
      await opened.emulateMedia({ media: "print", colorScheme: "dark" });
      assert.deepEqual(await opened.evaluate(findColours), []);
      const navigation = opened.locator(
        page === pages.front || page === pages.persianFront
          ? ".skip"
          : ".masthead, .skip, .tags, .colophon > p",
      );
      assert.equal(await navigation.filter({ visible: true }).count(), 0);
    });
  });
}

test("on paper no fact about an article is larger than its text", async () => {
  await newspaper.visit(pages.english, { viewport: paper }, async (page) => {
    await page.emulateMedia({ media: "print" });
    const sizeOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
    const text = await sizeOf(".text p");
    for (const fact of [".slip", ".kicker", ".desk", ".byline", ".link"]) {
      assert.ok((await sizeOf(fact)) <= text, fact);
    }
  });
});

test("on paper a wide table is not cut off, and its words are whole", async () => {
  await newspaper.visit(pages.english, { viewport: paper }, async (page) => {
    await page.emulateMedia({ media: "print" });
    const { table, room } = await page.locator("table").evaluate((element) => ({
      table: element.getBoundingClientRect().width,
      room: document.body.clientWidth,
    }));
    assert.ok(table <= room, `${table} of ${room} px`);
    const lines = await page
      .locator("th", { hasText: /^(?:Sample|Numbers|Last)$/ })
      .evaluateAll((cells) =>
        cells.map((cell) => {
          const range = new Range();
          range.selectNodeContents(cell);
          return range.getClientRects().length;
        }),
      );
    assert.deepEqual(lines, [1, 1, 1]);
  });
});

test("a printed front has the newspaper's name, and each story its date", async () => {
  await newspaper.visit(pages.front, { viewport: paper }, async (page) => {
    await page.emulateMedia({ media: "print" });
    assert.ok(await page.locator("h1").isVisible());
    const stories = await page.locator("h2").count();
    assert.ok(stories > 1);
    assert.equal(await page.locator(".date").filter({ visible: true }).count(), stories);
  });
});

test("article 322596 is one sheet of A4, and its text can be taken from the PDF", async () => {
  await newspaper.visit(pages.article, { colorScheme: "dark" }, async (page) => {
    const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
    const document = await getDocument({ data, verbosity: 0 }).promise;
    assert.equal(document.numPages, 1);
    const sheet = await document.getPage(1);
    const { width, height } = sheet.getViewport({ scale: 1 });
    assert.deepEqual([Math.round(width), Math.round(height)], [595, 842]);

    const { items } = await sheet.getTextContent();
    const text = wordsOf(items.map((item) => ("str" in item ? `${item.str} ` : "")).join("")).join(
      " ",
    );
    for (const line of [source.headline, source.desk, ...source.paragraphs, address]) {
      assert.ok(text.includes(line), `${line}\nis not in\n${text}`);
    }
    for (const figures of ["322596", "1401/4/6", "19:41"])
      assert.ok(text.includes(figures), figures);
    await document.destroy();
  });
});

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** The texts that are seen, in the order of the document, with where each starts. */
function readVisibleText(): readonly { readonly text: string; readonly top: number }[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: { text: string; top: number }[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = (node.nodeValue ?? "").trim();
    const parent = node.parentElement;
    if (text !== "" && parent?.checkVisibility({ visibilityProperty: true }) === true) {
      // In steps of 8 px: runs of another font in one line start a little higher or lower.
      texts.push({ text, top: Math.round(parent.getBoundingClientRect().top / 8) });
    }
  }
  return texts;
}

/** Whatever is seen and is not black, on whatever is not white. */
function findColours(): string[] {
  const faults: string[] = [];
  for (const element of document.querySelectorAll("html, body, body *")) {
    if (!element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    const hasText = [...element.childNodes].some(
      ({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim() !== "",
    );
    const inks = [
      hasText ? style.color : "",
      style.borderTopWidth === "0px" ? "" : style.borderTopColor,
      style.borderRightWidth === "0px" ? "" : style.borderRightColor,
      style.borderBottomWidth === "0px" ? "" : style.borderBottomColor,
      style.borderLeftWidth === "0px" ? "" : style.borderLeftColor,
    ];
    const wrong = [
      ...inks.filter((ink) => ink !== "" && ink !== "rgb(0, 0, 0)"),
      ...(/^rgba?\((?:255, 255, 255|0, 0, 0, 0)\)$/.test(style.backgroundColor)
        ? []
        : [`on ${style.backgroundColor}`]),
    ];
    faults.push(...wrong.map((colour) => `${element.outerHTML.slice(0, 80)}: ${colour}`));
  }
  const { colorScheme } = getComputedStyle(document.documentElement);
  return colorScheme === "light" ? faults : [...faults, `color-scheme: ${colorScheme}`];
}
