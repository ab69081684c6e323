import fs from "node:fs";
import path from "node:path";
import type { SiteFile } from "../eleventy/site-file.ts";
import { checkKey, type Delivery, type DeskReport, isLabel, parseReport } from "./delivery.ts";
import type { FileTable } from "./file-table.ts";
import { readManifest } from "./manifest.ts";
import { NextSite } from "./next-site.ts";
import { PlainFolders } from "./plain-folders.ts";
import type { StagedFile } from "./plan.ts";
import { RealFolders } from "./real-folders.ts";
import { folderOf } from "./site-path.ts";
import { placeOf, Staging } from "./staging.ts";
import { stampOf } from "./stamp.ts";
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

  keep(file: string, key: string): boolean {
    checkKey(key);
    if (this.site === undefined || this.ours === undefined) return false;
    const row = this.ours.find(file);
    if (row === -1) return false;
    const record = this.ours.recordAt(row);
    if (record.key !== key || !this.#plain.has(folderOf(file))) return false;
    const stats = fs.lstatSync(path.join(this.#workplace.output, file), {
      throwIfNoEntry: false,
      bigint: true,
    });
    if (stats?.isFile() !== true || !this.site.isOnItsDevice(stats)) return false;
    if (stampOf(stats) !== record.stamp) return false;
    this.next.keep(row);
    return true;
  }

  #take(delivery: Delivery, desk: string): void {
    const { file, kind, stamp, key, waits } = delivery;
    this.next.add(file, { stamp, key });
    if (waits === "nowhere") return;
    this.written += 1;
    if (this.site === undefined) return;
    const from = placeOf(delivery, desk, false);
    this.staged.push({ file, kind, from, housed: typeof waits === "number" });
  }
}
