import { sumCounts } from "./count-output.ts";
import type { Count } from "./count-output.ts";
import type { Cost } from "./measure.ts";

/** A build, and how many files of its output are as new as it is. */
export interface Run extends Cost {
  readonly files: number;
}

/** The builds of each kind, in the order in which they were first run. */
export type Runs = Map<string, Run[]>;

/** Each kind of build in a line, times with their median, least and most; then the ratios. */
export function formatRuns(runs: Runs, floor: readonly number[]): readonly string[] {
  const rows = [...runs].map(([name, all]) => [
    name,
    spread(all.map(seconds)),
    spread(all.map(({ processorSeconds }) => processorSeconds)),
    String(Math.round(median(all.map(({ mebibytes }) => mebibytes)))),
    String(median(all.map(({ files }) => files))),
  ]);
  const cold = runs.get("khabar cold");
  const hugo = runs.get("hugo, all of it");
  rows.push(["bare loop, same bytes", spread(floor), "", "", ""]);
  const ratios: string[] = [];
  if (cold) {
    const ratio = median(cold.map((run, pair) => seconds(run) / (floor[pair] ?? NaN)));
    ratios.push(`khabar cold is ${ratio.toFixed(2)} of the bare loop`);
  }
  for (const [name, all] of hugo ? runs : []) {
    if (all === hugo || hugo === undefined) continue;
    const ratio = median(all.map((run, pair) => seconds(run) / seconds(hugo[pair] ?? run)));
    const times = ratio < 0.5 ? ` (1/${(1 / ratio).toFixed(1)})` : "";
    const memory = median(all.map((run, pair) => run.mebibytes / (hugo[pair] ?? run).mebibytes));
    ratios.push(
      `${name} takes ${ratio.toFixed(3)}${times} of the time of hugo, ${memory.toFixed(3)} of its memory`,
    );
  }
  const head = ["", "wall s", "processor s", "MiB at most", "files written"];
  return [...formatTable([head, ...rows]), "", ...ratios];
}

/** What each side wrote, by kind: the comparison is fair where both did about the same. */
export function formatComparison(
  counts: ReadonlyMap<string, ReadonlyMap<string, Count>>,
): readonly string[] {
  const sides = [...counts];
  const kinds = [...(sides[0]?.[1].keys() ?? [])];
  const line = (name: string, ofSide: (all: ReadonlyMap<string, Count>) => Count): string[] => [
    name,
    ...sides.flatMap(([, all]) => {
      const { files, bytes } = ofSide(all);
      return [String(files), bytes.toLocaleString("en")];
    }),
  ];
  return formatTable([
    ["", ...sides.flatMap(([side]) => [`${side}: files`, "bytes"])],
    ...kinds.map((kind) => line(kind, (all) => all.get(kind) ?? { files: 0, bytes: 0 })),
    line("all", sumCounts),
  ]);
}

function seconds({ milliseconds }: Cost): number {
  return milliseconds / 1000;
}

/** The median, and from the least to the most where there are several. */
function spread(values: readonly number[]): string {
  const digits = Math.max(...values) < 10 ? 2 : 1;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const range = values.length > 1 ? ` (${least.toFixed(digits)}–${most.toFixed(digits)})` : "";
  return `${median(values).toFixed(digits)}${range}`;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const above = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? above : ((sorted[middle - 1] ?? NaN) + above) / 2;
}

/** Columns set to their widest cell, the first to the left and the others to the right. */
function formatTable(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join("  ")
      .trimEnd(),
  );
}
