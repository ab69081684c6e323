import fs from "node:fs";
import type { SiteFile } from "../../site/eleventy/site-file.ts";
import { checkKey, type Delivery, type DeskReport, isLabel, parseReport } from "./delivery.ts";
import type { FileTable } from "./file-table.ts";
import { readManifest } from "./manifest.ts";
import { NextSite } from "./next-site.ts";
import { PlainFolders } from "./plain-folders.ts";
import type { StagedFile } from "./plan.ts";
import { findCopiedStamp } from "./published-file.ts";
import { RealFolders } from "./real-folders.ts";
import { folderOf } from "./site-path.ts";
import { placeOf, Staging } from "./staging.ts";
import { stampOf } from "./stamp.js";
import { WalkAhead } from "./walk-ahead.ts";
import { checkWorkplace, type Workplace } from "./workplace.ts";

const ownLabel = "press";

/** The site that is being made: what is staged of it, and what stands in the output already. */
export class ComingSite {
  /** The published site, or undefined where there is none. */
  readonly site: RealFolders | undefined;
  /** The files of the last publication, where they are known. */
  readonly ours: FileTable | undefined;
  readonly next: NextSite;
  /** The files to put in their places; none where the whole site takes its place at once. */
  readonly staged: StagedFile[] = [];
  /** How many files are staged. */
  written = 0;
  readonly #workplace: Workplace;
  readonly #staging: Staging;
  readonly #plain: PlainFolders;
  #ahead: WalkAhead | undefined;

  constructor(workplace: Workplace) {
    checkWorkplace(workplace);
    this.site = fs.existsSync(workplace.output) ? new RealFolders(workplace.output) : undefined;
    this.ours = readManifest(workplace.manifest);
    this.next = new NextSite(this.ours);
    this.#workplace = workplace;
    this.#staging = new Staging(workplace, this.site, ownLabel);
    this.#plain = new PlainFolders(workplace.output);
  }

  add(file: SiteFile, key?: string): void {
    if (key !== undefined) checkKey(key);
    this.next.check(file.file);
    this.#take(this.#staging.add(file, key ?? ""), ownLabel);
  }

  adopt(report: DeskReport): void {
    const fits = isLabel(report.desk) && report.desk !== ownLabel;
    const deliveries = fits ? parseReport(report, this.site === undefined) : undefined;
    if (deliveries === undefined) throw new Error("Not what a desk reports.");
    for (const delivery of deliveries) this.#take(delivery, report.desk);
  }

  lookAhead(): void {
    if (this.site === undefined || this.ours === undefined) return;
    this.#ahead ??= new WalkAhead(this.#workplace.output, this.site.device, this.ours);
  }

  keyOf(file: string): string | undefined {
    const row = this.ours?.find(file) ?? -1;
    return row === -1 ? undefined : this.ours?.recordAt(row).key;
  }

  keep(file: string, key: string): boolean {
    if (this.ours === undefined) return false;
    const row = this.ours.find(file);
    if (row === -1 || !this.ours.hasKey(row, key)) return false;
    if (!this.#plain.has(folderOf(file))) return false;
    if (this.#isAsPublished(row, file)) this.next.keep(row);
    else {
      const record = this.ours.recordAt(row);
      const place = `${this.#workplace.output}/${file}`;
      const stamp = findCopiedStamp(place, this.site?.device ?? NaN, record);
      if (stamp === undefined) return false;
      this.next.add(file, { ...record, stamp });
    }
    return true;
  }

  #isAsPublished(row: number, file: string): boolean {
    if (this.#ahead !== undefined) return this.#ahead.has(row);
    const place = `${this.#workplace.output}/${file}`;
    const stats = fs.lstatSync(place, { throwIfNoEntry: false, bigint: true });
    return (
      stats?.isFile() === true &&
      Number(stats.dev) === this.site?.device &&
      stampOf(stats) === this.ours?.recordAt(row).stamp
    );
  }

  /** Ends what goes on beside. */
  stop(): void {
    this.#ahead?.stop();
  }

  #take(delivery: Delivery, desk: string): void {
    const { file, kind, stamp, sum, key, waits } = delivery;
    this.next.add(file, { stamp, sum, key });
    if (waits === "nowhere") return;
    this.written += 1;
    if (this.site === undefined) return;
    const from = placeOf(delivery, desk, false);
    this.staged.push({ file, kind, from, housed: typeof waits === "number" });
  }
}
