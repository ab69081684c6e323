import fs from "node:fs";
import path from "node:path";

/** The time on the clock of a folder's file system, in milliseconds: this machine's may be another. */
export function askTime(folder: string): number {
  const probe = path.join(folder, `time.${process.pid}`);
  fs.rmSync(probe, { recursive: true, force: true });
  fs.closeSync(fs.openSync(probe, "wx"));
  const { mtimeMs } = fs.lstatSync(probe);
  fs.rmSync(probe);
  return mtimeMs;
}
