import type { Token } from "markdown-it";
import type { Fault } from "../../../language/problem/problem.ts";
import { findForbiddenCharacters } from "../../../language/typography/forbidden-characters.ts";
import type { Body } from "../body.ts";

/**
 * Reports forbidden characters that are written as entities, `&#x202E;`, in the text, in the title of
 * a link or in the words of a picture. Literal ones were reported when the file was read.
 */
export function checkCharacters(tokens: readonly Token[], body: Body): void {
  for (const block of tokens) {
    // A link by reference, `[`, takes its title from a definition in another block.
    if (block.type !== "inline" || !/[&[]/.test(block.content)) continue;
    for (const token of block.children ?? []) {
      const [found] = findForbiddenCharacters(writtenBy(token));
      if (found === undefined) continue;
      // The repair replaces an entity, and must not replace a whole link.
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
