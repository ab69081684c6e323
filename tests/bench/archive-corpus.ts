import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fromDayNumber } from "../../src/language/calendar/jalali.ts";
import { formatArticle } from "../../src/newsroom/sample/format-article.ts";
import { idOf, planArticle, scheduleArticle } from "../../src/newsroom/sample/plan-article.ts";

/** An article of the archive that the benchmark builds. */
export interface ArchiveFile {
  /** From the content folder: `1388/01/1001.md`. */
  readonly path: string;
  readonly text: string;
}

/**
 * An article of the archive: the sample's of the same number, in English and without pictures. Making
 * pictures is work of another kind, done once in a picture's life; and Hugo has no second edition
 * here. Corrections and retractions are left out: with 300,000 articles at ten a day, they would lie
 * ahead of today, which is a mistake. The same number gives the same bytes on every machine.
 *
 * @param number - counted from 1
 */
export function makeArchiveFile(number: number): ArchiveFile {
  const { desk, topics, random } = planArticle(number);
  const slot = scheduleArticle(number);
  const { year, month } = fromDayNumber(slot.dayNumber);
  const text = formatArticle({ number, desk, topics, random, slot, lang: "en" }, number);
  return {
    path: `${year}/${String(month).padStart(2, "0")}/${idOf(number)}.md`,
    text: text.replace(/^(?:retracted|corrections):\n(?: .*\n)+/m, ""),
  };
}

/** Writes an article into a content folder. */
export function writeArchiveFile(content: string, { path: inside, text }: ArchiveFile): void {
  const file = path.join(content, inside);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

/** Makes a git repository of a folder, with all that is not ignored in its first commit. */
export function commitAll(folder: string): void {
  const run = (...words: readonly string[]): void => {
    const { status, stderr } = spawnSync("git", words, { cwd: folder, encoding: "utf8" });
    if (status !== 0) throw new Error(`git ${words.join(" ")}:\n${stderr}`);
  };
  run("init", "--quiet", "--initial-branch=main");
  // In a copied project packages are a link, which a pattern with a slash at its end doesn't cover.
  fs.appendFileSync(path.join(folder, ".git/info/exclude"), "node_modules\n");
  // Git would pack what was committed while builds are timed.
  run("config", "gc.auto", "0");
  run("config", "maintenance.auto", "false");
  run("add", ".");
  const author = ["-c", "user.name=Khabar benchmark", "-c", "user.email=benchmark@khabar.example"];
  run(...author, "-c", "commit.gpgsign=false", "commit", "--quiet", "-m", "Write the archive");
}
