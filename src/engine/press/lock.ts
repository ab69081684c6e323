import fs from "node:fs";
import path from "node:path";
import { isSystemError, PressError, untouched } from "./press-error.ts";

// The lock is an empty file whose name says who holds it: `lock-4711-9f86d081.2839471`, process and
// start of that process. A name can't be torn, no two processes ever share one, and so a dead
// process's lock can be removed by anyone at any time without taking a living one's by mistake.
// First make your own, then look for others: of two that start at once, the later one to look sees
// the other, in every order of events.
//
// A worker that stages files for the holder has such a file, too, `desk-…`: it may outlive the holder
// for as long as a page takes, and nobody may publish in that time.

const form = /^(?:lock|desk-[0-9a-z]{1,16})-([1-9][0-9]{0,9})-([0-9a-f]+\.[0-9]+|unknown)$/;
const patience = { tries: 50, milliseconds: 10 };

/** The right to change an output folder and its work folder, held by this process alone. */
interface Lock {
  release(): void;
}

/**
 * Takes the lock of a work folder. Locks of processes that are gone are removed.
 *
 * @throws {PressError} where a living process holds it, naming that process.
 */
export function takeLock(folder: string): Lock {
  const name = nameFor("lock", process.pid);
  return hold(folder, name, () => {
    waitForOthers(folder, name);
  });
}

/** A worker's part in the lock of the process that started it. */
interface DeskLock extends Lock {
  /** @throws {PressError} where that process has ended: then others may publish. */
  check(): void;
}

/**
 * Takes part in a lock that this process or its parent holds. Until it is released or this process
 * ends, nobody else gets the lock.
 *
 * @param label distinguishes what one process has at the same time: small Latin letters and digits.
 * @throws {PressError} where neither of them holds the lock.
 */
export function joinLock(folder: string, label: string): DeskLock {
  const holder = [process.pid, process.ppid].find((pid) => {
    return fs.existsSync(path.join(folder, nameFor("lock", pid)));
  });
  const check = () => {
    if (holder === process.pid || (holder !== undefined && holder === process.ppid)) return;
    throw new PressError(`The build that process ${process.pid} works for has ended. ${untouched}`);
  };
  check();
  return { check, ...hold(folder, nameFor(`desk-${label}`, process.pid), check) };
}

function nameFor(role: string, pid: number): string {
  return `${role}-${pid}-${startOf(pid) ?? "unknown"}`;
}

/** Makes a file of this name, and then looks whether it may stay. */
function hold(folder: string, name: string, look: () => void): Lock {
  const file = path.join(folder, name);
  try {
    fs.closeSync(fs.openSync(file, "wx"));
  } catch (error) {
    if (isSystemError(error, "EEXIST")) refuse(process.pid);
    throw error;
  }
  const release = () => {
    try {
      fs.rmSync(file, { force: true });
    } catch {
      // Where it can't be removed, it ends with this process.
    }
  };
  try {
    look();
    return { release };
  } catch (error) {
    release();
    throw error;
  }
}

function waitForOthers(folder: string, name: string): void {
  for (let tries = 1; ; tries++) {
    const other = holders(folder, name)[0];
    if (other === undefined) return;
    // Of two that start at once, the one with the greater name gives way and the other one waits for it.
    if ((other.startsWith("lock") && other < name) || tries === patience.tries)
      refuse(Number(form.exec(other)?.[1]));
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, patience.milliseconds);
  }
}

/** Names of locks that living processes hold, save one; the locks of dead ones are removed. */
function holders(folder: string, except: string): string[] {
  return fs
    .readdirSync(folder)
    .filter((name) => name !== except)
    .filter((name) => {
      const [, pid, start] = form.exec(name) ?? [];
      if (pid === undefined) return false;
      const alive = isAlive(Number(pid), start ?? "unknown");
      if (!alive) fs.rmSync(path.join(folder, name), { force: true });
      return alive;
    })
    .sort();
}

function isAlive(pid: number, start: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return isSystemError(error, "EPERM");
  }
  const now = startOf(pid);
  return start === "unknown" || now === undefined || now === start;
}

/**
 * When a process started: the boot of the machine and clock ticks since, as `/proc` of Linux tells. It
 * distinguishes a process from a later one that was given the same number.
 *
 * @returns undefined where there is no `/proc`; `dead` for a process that has ended and whose parent
 *   has not yet asked for its exit code.
 */
function startOf(pid: number): string | undefined {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the program's name in brackets, and may itself hold spaces and brackets.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (state === "Z" || state === "X") return "dead";
    const boot = fs.readFileSync("/proc/sys/kernel/random/boot_id", "utf8").slice(0, 8);
    return `${boot}.${fields[18] ?? ""}`;
  } catch {
    return undefined;
  }
}

function refuse(pid: number): never {
  throw new LockHeld(pid);
}

/** Another process holds the lock. */
export class LockHeld extends PressError {
  readonly pid: number;

  constructor(pid: number) {
    super(
      `Another Khabar command is at work on this newspaper (process ${pid}). Wait until it ends, then try again.`,
    );
    this.pid = pid;
  }
}
