/** A request of the preview to the process that renders. */
export interface PreviewRequest {
  readonly kind: "render";
}

/** The content of a file of the site; for a picture, its location on this machine. */
export type PreviewFile = string | Uint8Array | { readonly source: string };

/** The site as it is now, as its differences from the last answer. */
export interface PreviewedSite {
  readonly kind: "site";
  readonly changed: readonly (readonly [file: string, content: PreviewFile])[];
  readonly removed: readonly string[];
  /** Whether `changed` is the whole site: the first answer of a process knows of no other. */
  readonly whole: boolean;
  /** The headers of every page, in the order in which they are sent. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Why a build would keep articles back, by the files of their pages. */
  readonly withheld: ReadonlyMap<string, WithheldMark>;
  /** When the next of their embargoes ends, in milliseconds since 1970-01-01T00:00Z. */
  readonly nextDue?: number;
  readonly lastSaved?: SavedArticle;
}

/** The reason that keeps an article back. */
export interface WithheldMark {
  readonly reason: "draft" | "embargo";
  /** When an embargo ends, on the newspaper's clock, in the words of the preview's language. */
  readonly until?: string;
}

/** The article whose file was saved last. */
export interface SavedArticle {
  readonly permalink: string;
  readonly id: string;
  readonly title: string;
  /** When, in milliseconds since 1970-01-01T00:00Z: another number is another save. */
  readonly saved: number;
  /** Its warnings, as `khabar check` prints them. */
  readonly warnings: readonly string[];
}

/** An answer of the process that renders: what changed in the site, or why there is none. */
export type PreviewAnswer =
  | PreviewedSite
  | {
      readonly kind: "problems";
      /** Each mistake as `khabar check` prints it. */
      readonly messages: readonly string[];
    }
  | {
      readonly kind: "fault";
      /** Why rendering failed: a mistake in a layout or in the code. */
      readonly message: string;
    };

/** Whether two files hold the same. A picture's location holds a hash of it. */
export function isSameFile(before: PreviewFile | undefined, now: PreviewFile): boolean {
  if (before instanceof Uint8Array && now instanceof Uint8Array) {
    return Buffer.compare(before, now) === 0;
  }
  if (typeof before === "object" && "source" in before) {
    return typeof now === "object" && "source" in now && before.source === now.source;
  }
  return before === now;
}
