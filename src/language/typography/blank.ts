// White space, controls, what Unicode lets a renderer leave out (zero-width joiners, direction
// marks, fillers, variation selectors), marks without a letter to sit on, and the empty braille cell.
const visible = /[^\s\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}\p{M}\u2800]/u;

/** Whether a reader would see nothing of the text. */
export function isBlank(text: string): boolean {
  return !visible.test(text);
}
