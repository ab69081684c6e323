import { createHash } from "node:crypto";
import { bytesOf, type PressFile } from "../../../src/engine/press/press-file.ts";
import { openPress } from "../../../src/engine/press/press.ts";
import type { PublicationCounts } from "../../../src/engine/press/publication.ts";
import { openWorkerStaging } from "../../../src/engine/press/worker-staging.ts";

/** Publishes a site of which two workers and the publication itself stage what can't be kept. */
export function publishShared(output: string, site: readonly PressFile[]): PublicationCounts {
  const press = openPress(output);
  try {
    const publication = press.begin();
    try {
      const changed = site.filter((file) => !publication.keep(file.file, keyOf(file)));
      const workers = ["1", "2"].map((label) => openWorkerStaging(output, label));
      try {
        for (const [at, file] of changed.entries()) {
          (workers[at % 3] ?? publication).add(file, keyOf(file));
        }
        for (const worker of workers) publication.adopt(worker.report());
      } finally {
        for (const worker of workers) worker.close();
      }
      return publication.finish();
    } finally {
      publication.abandon();
    }
  } finally {
    press.release();
  }
}

function keyOf(file: PressFile): string {
  return createHash("sha256").update(bytesOf(file)).digest("base64url");
}
