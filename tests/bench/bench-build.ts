import fs from "node:fs";
import path from "node:path";
import { copyProject, project } from "./copy-project.ts";
import { describe, measure, printFigures } from "./measure.ts";

/**
 * Times the whole command on a newspaper of one article against a bare Eleventy site of one page, both
 * started in turn: what a shared machine does meanwhile hits both.
 *
 * @param work - an empty folder
 */
export async function benchBuild(work: string, pairs: number): Promise<void> {
  const bare = makeBareSite(path.join(work, "bare"));
  const ours = path.join(work, "ours");
  copyProject(ours);

  const runBare = async (): Promise<number> => {
    fs.rmSync(path.join(bare, "_site"), { recursive: true, force: true });
    const program = path.join(bare, "node_modules/@11ty/eleventy/cmd.cjs");
    const args = ["--import", "tsx", program, "--config=.eleventy.ts", "--quiet"];
    return (await measure(args, bare)).milliseconds;
  };
  const runAgain = async (): Promise<number> =>
    (await measure([path.join(ours, "bin/khabar.mjs"), "build"], ours)).milliseconds;
  const runOurs = async (): Promise<number> => {
    for (const folder of ["dist", ".khabar"]) {
      fs.rmSync(path.join(ours, folder), { recursive: true, force: true });
    }
    return await runAgain();
  };

  await runBare();
  await runOurs();
  const found: (readonly [ours: number, bare: number])[] = [];
  const again: number[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    found.push([await runOurs(), await runBare()]);
    again.push(await runAgain());
  }
  const ratios = found.map(([a, b]) => a / b);
  printFigures([
    `${pairs} pairs in turn, cold build of one article, code compiled before, in ${work}`,
    `khabar build         ${describe(found.map(([a]) => a))} ms`,
    `bare Eleventy        ${describe(found.map(([, b]) => b))} ms`,
    `ratio pair by pair   ${describe(ratios, 2)}`,
    `nothing changed      ${describe(again)} ms`,
  ]);
}

/** One page, no plugin, TypeScript as ours: what Eleventy itself costs. */
function makeBareSite(folder: string): string {
  fs.mkdirSync(folder, { recursive: true });
  fs.symlinkSync(path.join(project, "node_modules"), path.join(folder, "node_modules"));
  fs.writeFileSync(path.join(folder, "package.json"), '{ "type": "module", "private": true }\n');
  fs.writeFileSync(path.join(folder, ".eleventy.ts"), "export default function (): void {}\n");
  const article = fs.readFileSync(
    path.join(project, "tests/sites/newspaper/1401/04/322596.md"),
    "utf8",
  );
  const [, , text = ""] = article.split("---\n");
  fs.writeFileSync(path.join(folder, "index.md"), `---\ntitle: A page\n---\n${text}`);
  return folder;
}
