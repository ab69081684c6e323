import assert from "node:assert/strict";
import { after, test } from "node:test";
import { pages } from "./build-sample-site.ts";
import { openNewspaper } from "./open-newspaper.ts";

const newspaper = await openNewspaper();
after(() => newspaper.close());

for (const [name, address] of Object.entries(pages)) {
  test(`the page "${name}" says the language and direction of every letter`, async () => {
    await newspaper.visit(address, {}, async (page) => {
      const root = await page.evaluate(() => {
        const { lang, dir } = document.documentElement;
        return `${lang} ${dir}`;
      });
      const isPersian = address === pages.persian || address.startsWith("/fa/");
      assert.equal(root, isPersian ? "fa rtl" : "en ltr");
      assert.deepEqual(await page.evaluate(findStrayText), []);
      assert.deepEqual(await page.evaluate(findLooseRuns), []);

      const { head, fields } = await page.evaluate(readMachineFields);
      assert.doesNotMatch(head, /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/, "bidi controls");
      assert.doesNotMatch(fields.join("\n"), /[\u0660-\u0669\u06F0-\u06F9]/, "Persian digits");
      assert.doesNotMatch(fields.join("\n"), /\b1[234]\d\d-/, "a Jalali year");
    });
  });
}

/** Every text whose letters are not of the language and direction that it stands in. */
function findStrayText(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const stray: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = node.nodeValue ?? "";
    if (parent === null) continue;
    const language = parent.closest("[lang]")?.getAttribute("lang") ?? "";
    const dir = parent.closest("[dir]")?.getAttribute("dir");
    const direction = dir === "auto" ? getComputedStyle(parent).direction : dir;
    // Letters alone: figures are written from left to right in both scripts.
    const isArabic = /(?=\p{Script=Arabic})\p{L}/u.test(text);
    const isLatin = /(?=\p{Script=Latin})\p{L}/u.test(text);
    // A line of code that mixes scripts is one thing, read from left to right.
    if (isArabic && isLatin && parent.closest("code") && direction === "ltr") continue;
    const isRight =
      (!isArabic || (/^(?:fa|ar)$/.test(language) && direction === "rtl")) &&
      (!isLatin || (language === "en" && direction === "ltr"));
    if (!isRight) stray.push(`${language} ${direction}: ${text}`);
  }
  return stray;
}

/** Every run within a line that has a direction of its own and isn't isolated from its neighbours. */
function findLooseRuns(): string[] {
  return [...document.body.querySelectorAll("[dir]")]
    .filter((element) => {
      const { display, unicodeBidi } = getComputedStyle(element);
      return display === "inline" && !/^(?:isolate|plaintext)$/.test(unicodeBidi);
    })
    .map((element) => element.outerHTML);
}

/** All of the head but its style, and each field for machines that holds a date, code or address. */
function readMachineFields() {
  const linked = document.querySelector("script")?.textContent ?? "";
  const attributes = (selector: string, name: string) =>
    [...document.querySelectorAll(selector)].map((element) => element.getAttribute(name));
  return {
    head: document.head.innerHTML.replace(/<style>.*<\/style>/, ""),
    fields: [
      ...attributes("time", "datetime"),
      ...attributes("[property$='_time'],[property='og:url'],[property='og:image']", "content"),
      ...attributes("[href]", "href"),
      ...(linked.match(/"(?:date\w+|identifier|url|mainEntityOfPage)":"[^"]*"/g) ?? []),
    ],
  };
}

test("a Persian page is written in Persian figures and Persian months", async () => {
  await newspaper.visit(pages.persian, {}, async (page) => {
    const texts = async (selector: string) =>
      (await page.locator(selector).allInnerTexts()).map((text) => text.replaceAll("\u00a0", " "));
    assert.deepEqual(await texts(".date"), [
      "جمعه ۸ اسفند ۱۴۰۴ (۲۷ فوریه ۲۰۲۶)",
      "به‌روزرسانی: یکشنبه ۱۰ اسفند ۱۴۰۴ (۱ مارس ۲۰۲۶)، ساعت ۲۱:۳۰",
    ]);
    assert.deepEqual(await texts(".slip > *"), ["کد خبر: ۱۰۰۲", "تاریخ: ۱۴۰۴/۱۲/۸"]);
    const numbers = page.locator(".text ol").first();
    assert.equal(await numbers.evaluate((list) => getComputedStyle(list).listStyleType), "persian");
    assert.deepEqual(await texts(".masthead .name"), ["خبر"]);
    assert.deepEqual(await texts(".desk"), ["سرویس فرهنگ"]);
    assert.deepEqual(await texts(".link"), ["لینک مطلب: https://khabar.example/news/1002/"]);
  });
});

test("nothing in Persian script is slanted: emphasis is bold", async () => {
  for (const address of Object.values(pages)) {
    await newspaper.visit(address, {}, async (page) => {
      const slanted = await page
        .locator("body :is([lang='fa'], [lang='ar'], :lang(fa))")
        .evaluateAll((elements) =>
          elements
            .filter((element) => element.matches(":lang(fa), :lang(ar)"))
            .filter((element) => getComputedStyle(element).fontStyle !== "normal")
            .map((element) => element.outerHTML),
        );
      assert.deepEqual(slanted, []);
    });
  }
  await newspaper.visit(pages.persian, {}, async (page) => {
    const weight = await page.locator("em").evaluate((em) => getComputedStyle(em).fontWeight);
    assert.equal(weight, "600");
  });
});

test("what an editor typed stays: non-joiners, and a direction mark in the headline", async () => {
  await newspaper.visit(pages.persian, {}, async (page) => {
    const text = await page.evaluate(() => document.body.textContent);
    for (const word of ["می\u200cخوانیم", "روزنامه\u200cها", "آزمون\u200cها", "میان\u200cتیتر"]) {
      assert.ok(text.includes(word), word);
    }
    assert.match(await page.locator("h1").innerText(), /Khabar\u200E/);
    assert.match(await page.title(), /نام Khabar در آن/);
  });
});
