import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { makeNewspaper, mostArticles } from "../newsroom/sample/make-newspaper.ts";
import { UserError } from "../language/problem/user-error.ts";
import { resolveFolder } from "./terminal/options.ts";

/** `khabar sample`: writes a newspaper to try, of any size, into a folder of its own. */
export function sample(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      articles: { type: "string", default: "500" },
      output: { type: "string" },
      verbose: { type: "boolean" },
    },
  });
  const count = readCount(values.articles);
  if (values.output === undefined) {
    throw new UserError("Say where the sample goes: --output DIR, a folder that is not there yet.");
  }
  const output = resolveFolder(values.output, "content");
  if (!isFree(output.location)) {
    process.stderr.write(
      `${output.name} is there already, and is not an empty folder; name another, so that nothing is overwritten\n`,
    );
    return 1;
  }
  writeNewspaper(count, output.location);
  process.stdout.write(
    `${count} sample ${count === 1 ? "article" : "articles"} in ${output.name}; see ${count === 1 ? "it" : "them"} with: npm start -- --content ${output.name}\n`,
  );
  return 0;
}

function readCount(typed: string): number {
  const count = Number(typed);
  if (/^[0-9]{1,6}$/.test(typed) && count >= 1 && count <= mostArticles) return count;
  throw new UserError(
    `--articles is a number from 1 to ${mostArticles}, not ${JSON.stringify(typed)}.`,
  );
}

/** Whether a folder is absent or empty. */
function isFree(location: string): boolean {
  const found = fs.lstatSync(location, { throwIfNoEntry: false });
  if (found === undefined) return true;
  return found.isDirectory() && fs.readdirSync(location).length === 0;
}

function writeNewspaper(count: number, folder: string): void {
  let made = "";
  for (const { path: inside, bytes } of makeNewspaper(count)) {
    const file = path.join(folder, inside);
    const parent = path.dirname(file);
    if (parent !== made) fs.mkdirSync(parent, { recursive: true });
    made = parent;
    fs.writeFileSync(file, bytes, { flag: "wx" });
  }
}
