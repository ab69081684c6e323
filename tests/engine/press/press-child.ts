import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { makeRoot } from "./sample-sites.ts";

/**
 * Makes a copy of the press that Node runs without tsx: a child then starts in a quarter of the time,
 * and another user may run it.
 *
 * @returns the path of the child's program, see `child.ts`; `kill-at.js` stands beside it.
 */
export function compileChild(): string {
  const project = fileURLToPath(new URL("../../../", import.meta.url));
  const { root } = makeRoot();
  fs.chmodSync(root, 0o755);
  const files = new Set([
    ...["child.ts", "kill-at.ts"].map((file) => `tests/engine/press/${file}`),
    ...fs
      .readdirSync(path.join(project, "src/engine/press"))
      .map((file) => `src/engine/press/${file}`),
  ]);
  for (const file of files) {
    const source = fs.readFileSync(path.join(project, file), "utf8");
    for (const { fileName } of ts.preProcessFile(source).importedFiles) {
      if (fileName.startsWith(".")) files.add(path.join(path.dirname(file), fileName));
    }
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: {
        module: ts.ModuleKind.ESNext,
        target: ts.ScriptTarget.ES2023,
        verbatimModuleSyntax: true,
        rewriteRelativeImportExtensions: true,
      },
    });
    const target = path.join(root, file.replace(/\.ts$/, ".js"));
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, outputText);
  }
  fs.writeFileSync(path.join(root, "package.json"), '{ "type": "module" }');
  return path.join(root, "tests/engine/press/child.js");
}
