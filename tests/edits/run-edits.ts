// npm run edits [-- COUNT [SEED]]: 200 random edits, each built on top of the last build and afresh.
import { compareBuilds } from "./compare-builds.ts";

const [count = "200", seed = "322596"] = process.argv.slice(2);
compareBuilds(Number(seed), Number(count), (line) => {
  process.stdout.write(`${line}\n`);
});
process.stdout.write(`${count} edits: every site the same as a fresh one\n`);
