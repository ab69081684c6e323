import { readFileSync, writeFileSync } from "node:fs";
import { makeSubset, shareSubsets, subsets } from "./subsets.ts";

// `npm run fonts`: makes the font files of this folder again, with the licences of what they are
// cut from. They are committed because making them takes seconds and a build less than one.
for (const subset of [...subsets, ...shareSubsets]) {
  const bytes = await makeSubset(subset);
  writeFileSync(new URL(subset.file, import.meta.url), bytes);
  console.log(`${subset.file} ${String(bytes.length)}`);
}
for (const font of ["source-serif-4", "vazirmatn"]) {
  const licence = new URL(
    `../../node_modules/@fontsource-variable/${font}/LICENSE`,
    import.meta.url,
  );
  writeFileSync(new URL(`${font}.LICENSE.txt`, import.meta.url), readFileSync(licence));
}
