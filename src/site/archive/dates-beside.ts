/**
 * What leads from one of a row of pages to the dates of those beside it; nothing where the row ends.
 *
 * @param row - in the order of their dates, the earliest first
 */
export function datesBeside<D extends object>(
  row: readonly { readonly date: D }[],
  index: number,
): { readonly before?: D; readonly after?: D } {
  const before = row[index - 1]?.date;
  const after = row[index + 1]?.date;
  return { ...(before && { before }), ...(after && { after }) };
}
