import { spawn } from "node:child_process";
import fs from "node:fs";
import { openPress } from "../../../src/engine/press/press.ts";
import { recover } from "../../../src/engine/press/recover.ts";
import { openWorkerStaging } from "../../../src/engine/press/worker-staging.ts";
import { publishShared } from "./publish-shared.ts";
import { newSite, oldSite } from "./sample-sites.ts";

// A press in a process of its own: what it is to do, the output folder, and a file to write to.
const [task, output = "", log = ""] = process.argv.slice(2);
try {
  if (task === "recover") {
    recover(output);
  } else if (task === "shared") {
    publishShared(output, newSite);
  } else if (task === "part") {
    const worker = openWorkerStaging(output, "1");
    for (const file of newSite.slice(0, newSite.length >> 1)) worker.add(file, "new-key");
    const report = worker.report();
    worker.close();
    process.stdout.write(JSON.stringify(report));
  } else if (task === "work") {
    const worker = openWorkerStaging(output, "1");
    for (let id = 1; ; id++) {
      worker.add({ kind: "article", file: `news/${id}/index.html`, bytes: "sample" });
      if (id === 1) process.stdout.write(String(process.pid));
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  } else {
    const press = openPress(output);
    if (task === "old") press.publish(oldSite);
    if (task === "new") press.publish(newSite);
    // What both sites have: the way back to the old one, in which a folder gives way to a file.
    if (task === "common") {
      press.publish(newSite.filter(({ file }) => oldSite.some((other) => other.file === file)));
    }
    if (task === "hold") {
      fs.appendFileSync(log, `in ${process.pid}\n`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30);
      fs.appendFileSync(log, `out ${process.pid}\n`);
    }
    if (task === "coordinate") {
      const publication = press.begin();
      publication.add({ kind: "front", file: "index.html", bytes: "sample" });
      // Says the worker's number when it has begun to stage.
      spawn(process.execPath, [process.argv[1] ?? "", "work", output], {
        stdio: ["ignore", "inherit", "ignore"],
      });
      setInterval(() => undefined, 60_000);
      await new Promise(() => undefined);
    }
    if (task === "hang") {
      process.stdout.write("held\n");
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
    }
    press.release();
  }
} catch (error) {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 2;
}
