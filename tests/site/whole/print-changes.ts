// `npm run changes [-- --articles 5000]`: what one article more changes in the site of a sample
// newspaper, by kind of page, as the newest and in the middle. Fails where the newest changes a page that
// it should not.
import { parseArgs } from "node:util";
import { formatChanges, listChanges, listChangesInTheMiddle } from "./list-changes.ts";

const { values } = parseArgs({ options: { articles: { type: "string", default: "5000" } } });
const count = Number(values.articles);
const newest = listChanges(count);
process.stdout.write(
  `The newest article more than ${count}: ${formatChanges(newest).join("\n")}\n\n`,
);
const middle = listChangesInTheMiddle(count);
process.stdout.write(`One more in the middle of ${count}: ${formatChanges(middle).join("\n")}\n`);
if (newest.unexpected.length > 0) process.exitCode = 1;
