/** From how many articles on memory is spared, also by what plans a build: it renders no pages then. */
export const manyArticles = 30_000;

/**
 * Limits V8's heap growth: 220 MiB instead of 400 a worker, 5 % slower, so that a build of 322,596 articles
 * by two workers stays below 1 GiB. (Node 26.)
 */
const lowMemoryFlags = ["--max-semi-space-size=16", "--heap-growing-percent=50"];

/** The flags of V8 for a build: those that a running process can take, and all, for one that starts. */
interface V8Flags {
  readonly running: readonly string[];
  readonly starting: readonly string[];
}

/**
 * Returns flags by which V8 spends little on a build. Up to 30,000 articles a process does not live long
 * enough to earn what TurboFan costs; a young generation that begins large is seldom collected; and threads
 * that collect it together wait for each other, where each processor has a worker already. Together they
 * save a tenth of the processor time of 5,000 articles, and more.
 *
 * @param node - the version of Node: before 24, V8 has no Maglev by default, which replaces TurboFan
 */
export function chooseFlags(articles: number, node: string): V8Flags {
  if (articles > manyArticles) return { running: lowMemoryFlags, starting: lowMemoryFlags };
  const hasMaglev = Number.parseInt(node) >= 24;
  const running = [...(hasMaglev ? ["--no-turbofan"] : []), "--no-parallel-scavenge"];
  return { running, starting: [...running, "--min-semi-space-size=32"] };
}
