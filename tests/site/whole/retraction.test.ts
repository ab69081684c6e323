// Nothing that a retracted article said is in any file of the site: not its text, deck or kicker, nor
// its pictures and what stood below them.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { buildSample } from "./build-sample.ts";
import { findBrokenLinks } from "./find-broken-links.ts";

const picture = path.join(import.meta.dirname, "../../sites/browser/sample-picture.jpg");

const withdrawn = `---
id: 9
date: 1388/1/9 10:00
desk: politics
title: A sample headline that stays
kicker: Oncesaidkicker
deck: Oncesaiddeck, a sample.
byline: Sample Name
tags: [Sampletag]
image: { file: gone.jpg, alt: Oncesaidalt, caption: Oncesaidcaption, credit: Oncesaidcredit }
corrections:
  - { date: 1388/1/10, text: A sample correction that stays. }
retracted: { date: 1388/1/11, reason: A sample reason. }
---

Oncesaidlede, a sample.

![Oncesaidbodyalt](gone.jpg "Oncesaidbodycaption")

> Oncesaidquote, a [sample](https://oncesaid.example/).
`;

function article(id: number, fields = ""): string {
  return `---\nid: ${id}\ndate: 1388/1/${id} 10:00\ndesk: politics\ntitle: Sample headline ${id}\ntags: [Sampletag]\n${fields}---\n\nSample text.\n`;
}

const site = buildSample(2, (content) => {
  fs.rmSync(path.join(content, "1388"), { recursive: true });
  fs.writeFileSync(path.join(content, "front.yaml"), "stories:\n  - id: 9\n    size: lead\n");
  fs.writeFileSync(path.join(content, "8.md"), article(8));
  fs.writeFileSync(path.join(content, "9.md"), withdrawn);
  fs.writeFileSync(path.join(content, "10.md"), article(10));
  fs.writeFileSync(path.join(content, "11.md"), article(11, "lang: fa\n"));
  fs.copyFileSync(picture, path.join(content, "gone.jpg"));
});
after(() => {
  site.remove();
});

const textOf = (file: string): string => site.files.get(file)?.toString("utf8") ?? "";

test("no file of the site holds what was withdrawn", () => {
  const holding = [...site.files].filter(([file, bytes]) =>
    `${file}\n${bytes.toString("latin1")}`.toLowerCase().includes("oncesaid"),
  );
  assert.deepEqual(
    holding.map(([file]) => file),
    [],
  );
});

test("its picture is in no form among the site's", () => {
  const pictures = [...site.files.keys()].filter((file) => file.startsWith("pictures/"));
  assert.ok(pictures.length > 0);
  assert.deepEqual(
    pictures.filter((file) => !file.startsWith("pictures/share-")),
    [],
  );
});

test("its address, headline, byline and reason stay, and the ways to it", () => {
  assert.match(textOf("news/9/index.html"), /<s>A sample headline that stays<\/s>/);
  assert.match(
    textOf("news/9/index.html"),
    /Sample Name.*A sample reason\..*correction that stays/s,
  );
  const naming = [...site.files.keys()].filter((file) => textOf(file).includes("/news/9/"));
  assert.deepEqual(naming, [
    "1388/01/09/index.html",
    "corrections/index.html",
    "news/10/index.html",
    "news/8/index.html",
    "news/9/index.html",
    "sitemap/2009-03.xml",
  ]);
  const { broken, orphans } = findBrokenLinks(site.files);
  assert.deepEqual([broken, orphans], [[], []]);
});
