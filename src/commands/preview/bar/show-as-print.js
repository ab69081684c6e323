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
