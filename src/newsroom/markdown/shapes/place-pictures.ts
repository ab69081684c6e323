import type { Token } from "markdown-it";

/**
 * Puts each picture in the place of its paragraph, so that it stands between blocks of text and not in
 * one. `check_pictures` has seen that nothing else is in such a paragraph.
 */
export function placePictures(tokens: readonly Token[]): void {
  tokens.forEach((block, index) => {
    const pictures = (block.children ?? []).filter(({ type }) => type === "image");
    if (pictures.length === 0) return;
    block.children = pictures;
    for (const around of [tokens[index - 1], tokens[index + 1]]) {
      if (around !== undefined) around.hidden = true;
    }
  });
}
