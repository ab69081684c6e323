import { makeElement } from "./make-element.js";
import { findReadingOrder } from "./reading-order.js";

/** The views of the page by their names: each returns the elements that it shows. */
export const views = {
  print: () => frame("?khabar=print", "paper"),
  phone: () => frame("", "phone"),
  share: showSharePicture,
  reader: showReadingOrder,
};

function frame(query, className) {
  return [makeElement("iframe", { src: location.pathname + query, className, title: className })];
}

function showSharePicture(words) {
  const read = (property) => document.querySelector(`meta[property="${property}"]`)?.content ?? "";
  const address = read("og:image");
  if (address === "") return [makeElement("p", {}, words.noPicture)];
  // It stands at the newspaper's own address; here it comes from the preview.
  const src = new URL(address, location.href).pathname;
  const alt = read("og:image:alt");
  return [
    makeElement("img", { src, alt }),
    makeElement("p", { className: "title", dir: "auto" }, read("og:title") || document.title),
    makeElement("p", { dir: "auto" }, read("og:description")),
    makeElement("p", {}, words.alt, makeElement("bdi", {}, alt)),
  ];
}

function showReadingOrder(words) {
  const own = document.documentElement.lang;
  const items = findReadingOrder(document.body).map(({ role, level, isLink, runs }) => {
    const named = role === "heading" ? words.roles.heading(level) : words.roles[role];
    const said = isLink ? `${named}, ${words.roles.link}` : (named ?? "");
    const heard = runs.flatMap(({ lang, text }) => [
      ...(lang === own ? [] : [makeElement("i", {}, words.languages[lang] ?? lang), " "]),
      makeElement("bdi", { lang }, text),
    ]);
    return makeElement("li", {}, makeElement("b", {}, said), " ", ...heard);
  });
  return [makeElement("ol", {}, ...items)];
}

/**
 * Shows the page as it is on paper: rules for print apply to the screen, and those for the screen to
 * nothing. The object model does that; the newspaper's policy lets no other style in.
 */
export function showAsPrint() {
  for (const sheet of document.styleSheets) turn(sheet.cssRules);
  // The margins of a page of A4, which no screen has.
  Object.assign(document.documentElement.style, { paddingBlock: "18mm", paddingInline: "22mm" });
}

function turn(rules) {
  for (const rule of rules) {
    if (!(rule instanceof CSSMediaRule)) continue;
    const { media } = rule;
    if (/\bprint\b/.test(media.mediaText)) media.mediaText = "all";
    else if (/\bscreen\b|prefers-color-scheme/.test(media.mediaText)) media.mediaText = "not all";
    turn(rule.cssRules);
  }
}
