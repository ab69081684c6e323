import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";

/** What a command cost. */
export interface Cost {
  readonly milliseconds: number;
  /** The most memory that it and the processes it started held, each at its own peak; 0 where the system has no /proc. */
  readonly mebibytes: number;
}

/** Runs Node to its end. Throws where that fails. */
export async function measure(args: readonly string[], cwd: string): Promise<Cost> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd, stdio: ["ignore", "ignore", "pipe"] });
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complaint += text));
  const peaks = new Map<number, number>();
  const watch = setInterval(() => {
    notePeaks(child.pid ?? 0, peaks);
  }, 50);
  const status = await new Promise((resolve) => child.on("close", resolve));
  const milliseconds = performance.now() - start;
  clearInterval(watch);
  if (status !== 0) throw new Error(`${args.join(" ")} failed:\n${complaint}`);
  const kibibytes = [...peaks.values()].reduce((sum, peak) => sum + peak, 0);
  return { milliseconds, mebibytes: kibibytes / 1024 };
}

/** Reads the high-water mark of a process and of all below it, in KiB, from Linux's /proc. */
function notePeaks(process: number, peaks: Map<number, number>): void {
  try {
    const status = fs.readFileSync(`/proc/${process}/status`, "utf8");
    const peak = Number(/^VmHWM:\s*(\d+)/m.exec(status)?.[1] ?? 0);
    peaks.set(process, Math.max(peak, peaks.get(process) ?? 0));
    for (const thread of fs.readdirSync(`/proc/${process}/task`)) {
      const children = fs.readFileSync(`/proc/${process}/task/${thread}/children`, "utf8");
      for (const child of children.trim().split(" ").filter(Boolean))
        notePeaks(Number(child), peaks);
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
