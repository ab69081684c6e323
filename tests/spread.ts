/** Whether each table is tried whole: in `npm run test:sweeps`, which runs the files that import this one. */
export const isSweep = process.env["KHABAR_SWEEP"] === "1";

/**
 * Returns the rows of a table that `npm test` tries, each with whole builds: a few at even distances; all of
 * them in a sweep.
 */
export function spread<T>(rows: readonly T[], few: number): readonly T[] {
  if (isSweep || rows.length <= few) return rows;
  return Array.from({ length: few }, (_, index) => {
    const place = few === 1 ? 0 : Math.round((index * (rows.length - 1)) / (few - 1));
    return rows[place] as T;
  });
}
