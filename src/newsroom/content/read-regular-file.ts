import fs from "node:fs";
import type { Fault } from "../../language/problem/problem.ts";
import { reasonOf } from "./content-folder.ts";

/**
 * Reads a regular file, or says why it is none. It is opened without following a link and without
 * waiting, and judged after it is open: what the name stands for may change in between.
 *
 * @param location - where the file is on this machine
 * @param read - is handed the open file and its size in bytes; the file is closed behind it
 */
export function readRegularFile<T>(
  location: string,
  read: (descriptor: number, size: number) => T,
): T | Fault {
  let descriptor: number;
  try {
    const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = fs.constants;
    descriptor = fs.openSync(location, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  } catch (error) {
    const fault = error as NodeJS.ErrnoException;
    if (fault.code === "ELOOP") return { rule: "file-link", details: {} };
    return { rule: "file-unreadable", details: { reason: reasonOf(fault) } };
  }
  try {
    const stat = fs.fstatSync(descriptor);
    if (!stat.isFile()) return { rule: "file-kind", details: { kind: "device" } };
    return read(descriptor, stat.size);
  } catch (error) {
    const reason = reasonOf(error as NodeJS.ErrnoException);
    return { rule: "file-unreadable", details: { reason } };
  } finally {
    fs.closeSync(descriptor);
  }
}
