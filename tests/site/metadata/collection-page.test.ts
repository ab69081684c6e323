import assert from "node:assert/strict";
import { test } from "node:test";
import { collectionPage } from "../../../src/site/metadata/collection-page.ts";
import { masthead } from "../../layouts/sample-newspaper.ts";

const [english = { lang: "en", root: "/" }] = masthead.editions;
const persian = { lang: "fa", root: "/fa/" } as const;
const address = "https://khabar.example";
const website = (name: string, root: string) => ({
  "@type": "WebSite",
  name,
  url: address + root,
  publisher: { "@id": `${address}/#newspaper` },
});

test("a desk's front as linked data", () => {
  const collection = {
    edition: persian,
    title: "بین‌الملل\u200F",
    permalink: "/fa/international/",
    path: [{ name: "خبر", permalink: "/fa/" }],
    articles: [{ id: "8" }, { id: "7" }],
  };
  assert.deepEqual(collectionPage(collection, masthead), {
    "@context": "https://schema.org",
    "@type": "CollectionPage",
    name: "بین‌الملل",
    url: `${address}/fa/international/`,
    inLanguage: "fa",
    isPartOf: website("خبر", "/fa/"),
    breadcrumb: {
      "@type": "BreadcrumbList",
      itemListElement: [
        { "@type": "ListItem", position: 1, name: "خبر", item: `${address}/fa/` },
        {
          ...{ "@type": "ListItem", position: 2, name: "بین‌الملل" },
          item: `${address}/fa/international/`,
        },
      ],
    },
    mainEntity: {
      "@type": "ItemList",
      itemListElement: [`${address}/news/8/`, `${address}/news/7/`],
    },
  });
});

test("a front has no way to it, and a list of none is left out", () => {
  const collection = { edition: english, title: "Khabar", permalink: "/", path: [], articles: [] };
  assert.deepEqual(collectionPage(collection, masthead), {
    "@context": "https://schema.org",
    "@type": "CollectionPage",
    name: "Khabar",
    url: `${address}/`,
    inLanguage: "en",
    isPartOf: website("Khabar", "/"),
  });
});
