import fs from "node:fs";
import path from "node:path";

/** What Linux tells of the file system that a folder is on. */
interface FileSystem {
  /** Its kind, and where it is mounted: `ext4 of /`. */
  readonly name: string;
  /** Whether it is kept in memory. */
  readonly isMemory: boolean;
}

/** Elsewhere than on Linux the file system is unknown. */
export function readFileSystem(folder: string): FileSystem {
  const real = `${fs.realpathSync(folder)}/`;
  let found = { device: "", place: "", kind: "an unknown file system" };
  for (const line of readMounts().split("\n")) {
    const [device = "", place = "", kind = ""] = line.split(" ");
    const isAbove = real.startsWith(place === "/" ? place : `${place}/`);
    // Of two mounts at one place the later hides the earlier.
    if (isAbove && place.length >= found.place.length) found = { device, place, kind };
  }
  const { device, place, kind } = found;
  const name = place === "" ? kind : `${kind} of ${place}`;
  const bare = kind === "ext4" && !fs.existsSync(`/proc/fs/jbd2/${path.basename(device)}-8`);
  return { name: bare ? `${name}, without a journal` : name, isMemory: kind === "tmpfs" };
}

function readMounts(): string {
  try {
    return fs.readFileSync("/proc/self/mounts", "utf8");
  } catch {
    return "";
  }
}
