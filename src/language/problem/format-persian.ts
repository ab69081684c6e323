/**
 * A whole number in Persian digits: `۱۴۰۱`. What pages need of this is in `typography`, which stands
 * behind this room.
 */
export function formatPersian(number: number): string {
  return String(number).replace(/\d/g, (digit) => "۰۱۲۳۴۵۶۷۸۹".charAt(Number(digit)));
}
