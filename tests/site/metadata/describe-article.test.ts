import assert from "node:assert/strict";
import { test } from "node:test";
import { describeArticle } from "../../../src/site/metadata/describe-article.ts";
import { sampleArticle } from "../../layouts/sample-newspaper.ts";

const describe = (lede: string, deck?: string) =>
  describeArticle(sampleArticle(deck === undefined ? {} : { deck }, "", lede));

test("a description is the deck, else the lede", () => {
  assert.equal(describe("The lede.", "The deck."), "The deck.");
  assert.equal(describe("The lede."), "The lede.");
});

test("a long one is cut behind a whole word", () => {
  const description = describe("word, ".repeat(60).trim());
  assert.ok(description.length <= 200);
  assert.match(description, /word…$/);
});

test("200 letters are left whole", () => {
  assert.equal(describe("a".repeat(200)), "a".repeat(200));
});

test("a word without end is cut between letters", () => {
  const description = describe("\u{1F600}".repeat(200));
  assert.ok(description.length <= 200);
  assert.match(description, /^\u{1F600}+…$/u);
  assert.doesNotMatch(description, /[\uD800-\uDFFF]/u);
});

test("direction marks are left out", () => {
  assert.equal(describe("a\u200F b\u202E"), "a b");
});
