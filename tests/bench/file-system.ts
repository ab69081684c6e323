import fs from "node:fs";

/** What kind of file system a folder is on, and where it is mounted: `ext4 of /`. Linux alone tells. */
export function nameFileSystem(folder: string): string {
  const real = `${fs.realpathSync(folder)}/`;
  let found = { place: "", kind: "an unknown file system" };
  for (const line of readMounts().split("\n")) {
    const [, place = "", kind = ""] = line.split(" ");
    const isAbove = real.startsWith(place === "/" ? place : `${place}/`);
    // Of two mounts at one place the later hides the earlier.
    if (isAbove && place.length >= found.place.length) found = { place, kind };
  }
  return found.place === "" ? found.kind : `${found.kind} of ${found.place}`;
}

function readMounts(): string {
  try {
    return fs.readFileSync("/proc/self/mounts", "utf8");
  } catch {
    return "";
  }
}
