import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { makeDesk } from "./sample-sites.ts";

/**
 * Makes a copy of the press that Node runs without tsx: a child then starts in a quarter of the time,
 * and another user may run it.
 *
 * @returns the path of the child's program, see `child.ts`; `kill-at.js` stands beside it.
 */
export function compileChild(): string {
  const root = fileURLToPath(new URL("../../../", import.meta.url));
  const { desk } = makeDesk();
  fs.chmodSync(desk, 0o755);
  const press = fs
    .readdirSync(path.join(root, "src/engine/press"))
    .map((file) => `src/engine/press/${file}`);
  for (const file of [
    ...press,
    "src/newsroom/content/atomic-write.ts",
    "src/newsroom/content/digest.ts",
    "src/site/eleventy/site-file.ts",
    "tests/engine/press/child.ts",
    "tests/engine/press/kill-at.ts",
    "tests/engine/press/publish-shared.ts",
    "tests/engine/press/sample-sites.ts",
  ]) {
    const { outputText } = ts.transpileModule(fs.readFileSync(path.join(root, file), "utf8"), {
      compilerOptions: {
        module: ts.ModuleKind.ESNext,
        target: ts.ScriptTarget.ES2023,
        verbatimModuleSyntax: true,
        rewriteRelativeImportExtensions: true,
      },
    });
    const target = path.join(desk, file.replace(/\.ts$/, ".js"));
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, outputText);
  }
  fs.writeFileSync(path.join(desk, "package.json"), '{ "type": "module" }');
  return path.join(desk, "tests/engine/press/child.js");
}
