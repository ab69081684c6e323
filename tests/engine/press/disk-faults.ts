import fs from "node:fs";

export const faults = ["kill", "ENOSPC", "ENOSPC once", "EIO", "EIO once", "EMFILE once"] as const;

/**
 * `kill`: the process ends in the middle of the change; what it wrote by then stays, and it does nothing
 * more. A code: the change fails with it, and every later one too (a full disk) or, `once`, none.
 */
export type Fault = (typeof faults)[number];

/** Thrown where a real process would be gone. */
class Killed extends Error {}

const changes = [
  "writeFileSync",
  "mkdirSync",
  "renameSync",
  "rmSync",
  "rmdirSync",
  "unlinkSync",
  "openSync",
  "fsyncSync",
] as const;

/**
 * Does something while the n-th change of the file system fails. A sync to the disk counts as one.
 *
 * @returns how many changes were asked for, and what was thrown.
 */
export function runWithFault(
  at: number,
  fault: Fault,
  act: () => void,
): { count: number; error: unknown } {
  let count = 0;
  const originals = changes.map((name) => [name, fs[name]] as const);
  for (const [name, original] of originals) {
    const replacement = (...args: unknown[]): unknown => {
      if (name === "openSync" && args[1] === "r") return Reflect.apply(original, fs, args);
      count += 1;
      if (count < at || (fault.endsWith("once") && count > at)) {
        return Reflect.apply(original, fs, args);
      }
      if (fault !== "kill") throw makeSystemError(fault.split(" ")[0] ?? "", name, args[0]);
      if (count === at) leaveHalf(name, args, originals);
      throw new Killed();
    };
    Object.assign(fs, { [name]: replacement });
  }
  try {
    act();
    return { count, error: undefined };
  } catch (error) {
    return { count, error };
  } finally {
    for (const [name, original] of originals) Object.assign(fs, { [name]: original });
  }
}

/** What a change of more than one step leaves when it is cut short. */
function leaveHalf(
  name: string,
  args: readonly unknown[],
  originals: readonly (readonly [string, unknown])[],
): void {
  const restored = Object.fromEntries(originals) as unknown as typeof fs;
  const [file, bytes] = args;
  if (name === "writeFileSync" && typeof file === "number") {
    const whole = typeof bytes === "string" ? Buffer.from(bytes) : bytes;
    if (whole instanceof Uint8Array) fs.writeSync(file, whole.subarray(0, whole.length >> 1));
  }
  if (typeof file !== "string") return;
  if (name === "rmSync" && fs.lstatSync(file, { throwIfNoEntry: false })?.isDirectory() === true) {
    const inner = fs.readdirSync(file, { recursive: true, encoding: "utf8" });
    const leaf = inner.find((entry) => fs.lstatSync(`${file}/${entry}`).isFile());
    if (leaf !== undefined) restored.unlinkSync(`${file}/${leaf}`);
  }
}

function makeSystemError(code: string, syscall: string, path: unknown): Error {
  return Object.assign(new Error(`${code}: sample fault`), { code, syscall, path: String(path) });
}
