/** Whether a text is an article's id: 1 to 12 Latin digits. */
export function isId(text: string): boolean {
  return /^[0-9]{1,12}$/.test(text);
}
