import { createHash } from "node:crypto";
import { bytesOf, type SiteFile } from "../../../src/site/eleventy/site-file.ts";
import { openPress } from "../../../src/engine/press/press.ts";
import type { Publication } from "../../../src/engine/press/publish.ts";
import { openStagingDesk } from "../../../src/engine/press/staging-desk.ts";

/** Publishes a site of which two desks and the publication itself stage what can't be kept. */
export function publishShared(output: string, site: readonly SiteFile[]): Publication {
  const press = openPress(output);
  try {
    const publication = press.begin();
    try {
      const changed = site.filter((file) => !publication.keep(file.file, keyOf(file)));
      const desks = ["1", "2"].map((label) => openStagingDesk(output, label));
      try {
        for (const [at, file] of changed.entries()) {
          (desks[at % 3] ?? publication).add(file, keyOf(file));
        }
        for (const desk of desks) publication.adopt(desk.report());
      } finally {
        for (const desk of desks) desk.close();
      }
      return publication.finish();
    } finally {
      publication.abandon();
    }
  } finally {
    press.release();
  }
}

function keyOf(file: SiteFile): string {
  return createHash("sha256").update(bytesOf(file)).digest("base64url");
}
