import type { Publication } from "../press/press.ts";

/**
 * What a build did, in two lines; the second in the words of the newspaper's former system, which
 * ended each page with `Page Generated in 0/0053 sec`.
 *
 * @param articles - how many articles the newspaper has
 * @param pageTime - the median time of an article's page, in milliseconds
 * @param output - the folder of the site
 */
export function formatSummary(
  articles: number,
  { written, unchanged, deleted }: Publication,
  pageTime: number,
  output: string,
): string {
  const counts = `${written} files written, ${unchanged} unchanged, ${deleted} deleted`;
  const noun = articles === 1 ? "article" : "articles";
  return `${articles} ${noun} in ${output}: ${counts}\nPage generated in ${formatSeconds(pageTime)} sec\n`;
}

/** Milliseconds as seconds with the slash that Persian divides decimals by: `0/0053`. */
function formatSeconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(4).replace(".", "/");
}
