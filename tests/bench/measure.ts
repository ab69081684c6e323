import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";

/** What a command cost. */
export interface Cost {
  readonly milliseconds: number;
  /** The time that processors worked on it: less troubled by what a shared machine does meanwhile. */
  readonly processorSeconds: number;
  /** The most memory that it and the processes it had started held at once, each at its peak so far. */
  readonly mebibytes: number;
}

/**
 * Runs a program to its end. Only Linux tells of processors and memory; elsewhere they are 0.
 *
 * @param program - Node where it is absent
 * @param environment - what it is told besides
 * @throws {FailedProgram} where it ends with another status than 0
 */
export async function measure(
  args: readonly string[],
  cwd: string,
  program: string = process.execPath,
  environment: NodeJS.ProcessEnv = {},
): Promise<Cost> {
  const before = readReapedTicks();
  const start = performance.now();
  const env = { ...process.env, ...environment };
  const child = spawn(program, args, { cwd, env, stdio: ["ignore", "ignore", "pipe"] });
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complaint += text));
  const found = new Map<number, Usage>();
  let mostKibibytes = 0;
  const watch = setInterval(() => {
    const alive = new Map<number, Usage>();
    noteUsage(child.pid ?? 0, alive);
    for (const [id, usage] of alive) found.set(id, usage);
    const held = [...alive.values()].reduce((sum, { kibibytes }) => sum + kibibytes, 0);
    mostKibibytes = Math.max(mostKibibytes, held);
  }, 50);
  const status = await new Promise((resolve) => child.on("close", resolve));
  const milliseconds = performance.now() - start;
  clearInterval(watch);
  const seen = [...found.values()].reduce((sum, { ticks }) => sum + ticks, 0);
  const cost = {
    milliseconds,
    // What is seen while it runs misses its last moments; what the system adds up once a process has
    // ended misses those that nobody waited for.
    processorSeconds: Math.max(seen, readReapedTicks() - before) / 100,
    mebibytes: mostKibibytes / 1024,
  };
  if (status !== 0) throw new FailedProgram(args, complaint, cost);
  return cost;
}

/** A program that did not do what it was started for, and what that cost. */
export class FailedProgram extends Error {
  readonly cost: Cost;

  constructor(args: readonly string[], complaint: string, cost: Cost) {
    super(`${args.join(" ")} failed:\n${complaint}`);
    this.cost = cost;
  }
}

/** What /proc tells of a process: both numbers only grow. */
interface Usage {
  /** Hundredths of a second. */
  readonly ticks: number;
  readonly kibibytes: number;
}

/** The time of all processes that this one started and that have ended, in hundredths of a second. */
function readReapedTicks(): number {
  try {
    const fields = readFields("self");
    return Number(fields[13]) + Number(fields[14]);
  } catch {
    return 0;
  }
}

/** What /proc tells of a process behind its command's name, which may hold anything. */
function readFields(id: number | "self"): readonly string[] {
  return fs
    .readFileSync(`/proc/${id}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
}

/** Notes the usage of a process and of all below it. */
function noteUsage(id: number, found: Map<number, Usage>): void {
  try {
    const status = fs.readFileSync(`/proc/${id}/status`, "utf8");
    const kibibytes = Number(/^VmHWM:\s*(\d+)/m.exec(status)?.[1] ?? 0);
    // The 12th and 13th fields are user and system, the next two those of ended children.
    const fields = readFields(id);
    // A process that has just ended has no memory left to tell of.
    if (kibibytes > 0) found.set(id, { kibibytes, ticks: Number(fields[11]) + Number(fields[12]) });
    for (const thread of fs.readdirSync(`/proc/${id}/task`)) {
      const children = fs.readFileSync(`/proc/${id}/task/${thread}/children`, "utf8");
      for (const child of children.trim().split(" ").filter(Boolean))
        noteUsage(Number(child), found);
    }
  } catch {
    // It has ended, or the system has no /proc.
  }
}

/** The middle of some numbers, the least and the most. */
export function describe(numbers: readonly number[], digits = 0): string {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (part: number): string =>
    (sorted[Math.round(part * (sorted.length - 1))] ?? 0).toFixed(digits);
  return `median ${at(0.5)}, from ${at(0)} to ${at(1)}`;
}

/** Prints lines, the machine first: a measurement without it means little. */
export function printFigures(lines: readonly string[]): void {
  const [processor] = os.cpus();
  const machine = `Node ${process.version}, ${os.cpus().length} × ${processor?.model.trim() ?? "?"}`;
  process.stdout.write(`${[machine, ...lines].join("\n")}\n`);
}
