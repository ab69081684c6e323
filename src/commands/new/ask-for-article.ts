import { createInterface } from "node:readline/promises";
import type { Readable, Writable } from "node:stream";
import type { Desk } from "../../newsroom/masthead/masthead.ts";
import { toLatinDigits } from "../../language/typography/digits.ts";
import { UserError } from "../../language/problem/user-error.ts";

/** What an editor says of an article before it is written. */
export interface Wish {
  readonly headline: string;
  readonly desk: string;
  /** Whether to open it in a text editor. */
  readonly edit: boolean;
}

/** Where questions are put, and what there is to choose from. */
export interface Desktop {
  readonly input: Readable;
  readonly output: Writable;
  readonly desks: readonly Desk[];
  /** What is wrong with an answer, in one sentence; undefined where nothing is. */
  readonly findFault: (answer: Partial<Wish>) => string | undefined;
}

/**
 * Asks an editor for what is missing of a wish, each question until its answer will do. Throws
 * UserError where the editor goes away (Ctrl+C, Ctrl+D).
 */
export async function askForArticle(wish: Partial<Wish>, desktop: Desktop): Promise<Wish> {
  const { input, output, desks, findFault } = desktop;
  const gone = new AbortController();
  const terminal = createInterface({ input, output });
  terminal.once("close", () => {
    gone.abort();
  });
  const ask = async (question: string, fault: (answer: string) => string | undefined) => {
    for (;;) {
      const answer = (await terminal.question(question, { signal: gone.signal })).trim();
      const sentence = fault(answer);
      if (sentence === undefined) return answer;
      output.write(`${sentence}\n`);
    }
  };

  try {
    const headline =
      wish.headline ?? (await ask("Headline: ", (answer) => findFault({ headline: answer })));
    const askDesk = async (): Promise<string> => {
      output.write(formatDesks(desks));
      const choose = (answer: string) => desks[Number(toLatinDigits(answer)) - 1]?.slug ?? answer;
      return choose(await ask("Desk: ", (answer) => findFault({ desk: choose(answer) })));
    };
    const desk = wish.desk ?? (await askDesk());
    const edit =
      wish.edit ??
      /^y/i.test(
        await ask("Open it in your editor? (y/n) ", (answer) =>
          /^(?:y|yes|n|no)$/i.test(answer) ? undefined : "Answer y or n.",
        ),
      );
    return { headline, desk, edit };
  } catch (error) {
    if (!gone.signal.aborted) throw error;
    throw new UserError("\nNothing was written.");
  } finally {
    terminal.close();
  }
}

/** `  1  international  International, بین‌الملل`, a line a desk. */
function formatDesks(desks: readonly Desk[]): string {
  const widest = Math.max(...desks.map(({ slug }) => slug.length));
  const lines = desks.map(
    ({ slug, name }, index) =>
      `${String(index + 1).padStart(3)}  ${slug.padEnd(widest)}  ${name.en}, ${name.fa}\n`,
  );
  return lines.join("");
}
