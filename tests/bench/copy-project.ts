import fs from "node:fs";
import path from "node:path";

export const project = path.join(import.meta.dirname, "../..");

/** Copies what a build needs into a new folder; packages are linked. */
export function copyProject(folder: string): void {
  fs.mkdirSync(folder);
  for (const part of ["bin", "content", "layouts", "src"]) {
    fs.cpSync(path.join(project, part), path.join(folder, part), { recursive: true });
  }
  for (const file of [".eleventy.ts", "package.json", "tsconfig.json"]) {
    fs.copyFileSync(path.join(project, file), path.join(folder, file));
  }
  fs.symlinkSync(path.join(project, "node_modules"), path.join(folder, "node_modules"));
}
