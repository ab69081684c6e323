// Writes docs/rules.md, the editor's list of rules, from the rules themselves and from what the tiny
// newspapers of tests/sites/invalid/ are told. Run by `npm run docs`; a test holds the page against it.
import fs from "node:fs";
import path from "node:path";
import { rules } from "../src/language/problem/rules.ts";

const project = path.join(import.meta.dirname, "..");

/** The page, as Markdown. */
export function formatRulesPage(): string {
  const rows = Object.entries(rules).map(([rule, { severity, about, isSafe }]) => {
    const expected = path.join(project, "tests/sites/invalid", rule, "expected.txt");
    const [example = ""] = fs.readFileSync(expected, "utf8").split("\n");
    const notes = [
      ...(severity === "warning" ? ["A warning."] : []),
      ...(isSafe === true ? ["`--fix` writes the repair where it changes no word."] : []),
    ];
    const behind = notes.length === 0 ? "" : ` (${notes.join(" ")})`;
    return `### ${rule}\n\n${about}${behind}\n\n    ${example}\n`;
  });
  return `# Rules

What Khabar asks of content, and what it says where it does not get it. \`npm run check\` prints every
mistake at once, each with its file, line and column; while there is one, nothing is published. A warning
keeps nothing from being published. The name of the rule stands at the end of each message.

This page is made from the code by \`npm run docs\`.

${rows.join("\n")}`;
}

if (process.argv[1] === import.meta.filename) {
  fs.writeFileSync(path.join(project, "docs/rules.md"), formatRulesPage());
}
