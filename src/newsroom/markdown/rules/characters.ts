import type { Token } from "markdown-it";
import type { Fault } from "../../../language/problem/problem.ts";
import { findForbiddenCharacters } from "../../../language/typography/forbidden-characters.ts";
import type { Body } from "../body.ts";

/**
 * Reports forbidden characters that are written as entities, `&#x202E;`, in the text, in the title of
 * a link or in the words of a picture. Those that stand in the file as they are were found before.
 */
export function checkCharacters(tokens: readonly Token[], body: Body): void {
  for (const block of tokens) {
    // A reference takes its title from elsewhere.
    if (block.type !== "inline" || !/[&[]/.test(block.content)) continue;
    for (const token of block.children ?? []) {
      const [found] = findForbiddenCharacters(writtenBy(token));
      if (found === undefined) continue;
      // What would mend the entity would not mend a whole link.
      const { rule, details, repair } = found.fault;
      const isEntity = token.info === "entity" && repair !== undefined;
      const fault = (isEntity ? found.fault : { rule, details }) as Fault;
      body.reportIn(block, token, fault);
    }
  }
}

function writtenBy(token: Token): string {
  if (token.info === "entity") return token.content;
  if (token.type !== "link_open" && token.type !== "image") return "";
  const words = (token.children ?? []).map(({ content }) => content).join("");
  return words + String(token.attrGet("title") ?? "");
}
