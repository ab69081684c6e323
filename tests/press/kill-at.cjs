// Preloaded by a child: ends it at once, by SIGKILL, before its n-th change of the file system.
const fs = require("node:fs");
let left = Number(process.env.KILL_AT);
const names = [
  "writeFileSync",
  "mkdirSync",
  "renameSync",
  "rmSync",
  "rmdirSync",
  "unlinkSync",
  "openSync",
  "closeSync",
];
for (const name of names) {
  const original = fs[name];
  fs[name] = function (...args) {
    const reads = name === "openSync" && (args[1] === undefined || args[1] === "r");
    if (!reads && --left === 0) process.kill(process.pid, "SIGKILL");
    return original.apply(this, args);
  };
}
