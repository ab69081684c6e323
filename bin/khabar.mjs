#!/usr/bin/env node
// The absolute path of our tsconfig: started in another folder, tsx would else not find what it says
// of JSX.
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register({ tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)) });
const { runKhabar } = await import("../src/commands/khabar.ts");
await runKhabar(process.argv.slice(2));
