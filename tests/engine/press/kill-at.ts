import fs from "node:fs";

// Loaded before a child's program: ends the child at once, by SIGKILL, before its n-th change of the
// file system.
let left = Number(process.env["KILL_AT"]);
const changes = [
  "writeFileSync",
  "mkdirSync",
  "renameSync",
  "rmSync",
  "rmdirSync",
  "unlinkSync",
  "openSync",
  "closeSync",
] as const;
for (const name of changes) {
  const original = fs[name];
  const replacement = (...args: unknown[]): unknown => {
    const reads = name === "openSync" && args[1] === "r";
    if (!reads && --left === 0) {
      // The last word tells what was about to be done.
      fs.writeSync(2, name);
      process.kill(process.pid, "SIGKILL");
    }
    return Reflect.apply(original, fs, args);
  };
  Object.assign(fs, { [name]: replacement });
}
