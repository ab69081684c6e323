import type { Token } from "markdown-it";
import { toPlainText } from "../../typography/plain-text.ts";
import type { Body } from "../body.ts";
import { wordsOf } from "../picture-words.ts";

/**
 * Puts each picture in the place of its paragraph, so that it stands between blocks of text and not in
 * one, and notes the body's pictures in their order. `check_pictures` has seen that nothing else is in
 * such a paragraph.
 */
export function placePictures(tokens: readonly Token[], body: Body): void {
  tokens.forEach((block, index) => {
    const pictures = (block.children ?? []).filter(({ type }) => type === "image");
    if (pictures.length === 0) return;
    for (const picture of pictures) {
      const caption = toPlainText(String(picture.attrGet("title") ?? ""));
      body.pictures.push({
        file: decodeName(String(picture.attrGet("src") ?? "")),
        alt: wordsOf(picture),
        ...(caption !== "" && { caption }),
        range: body.rangeIn(block, picture),
      });
    }
    block.children = pictures;
    for (const around of [tokens[index - 1], tokens[index + 1]]) {
      if (around !== undefined) around.hidden = true;
    }
  });
}

/** The name of a file from an address: what can't be decoded names no file, and will be missed. */
function decodeName(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
