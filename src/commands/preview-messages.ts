/** What the preview asks of the process that renders. */
export interface PreviewRequest {
  readonly kind: "render";
}

/** What a file of the site holds, or for a picture where it waits on this machine. */
export type PreviewFile = string | Uint8Array | { readonly source: string };

/** What the process that renders answers: what changed in the site, or why there is none. */
export type PreviewAnswer =
  | {
      readonly kind: "site";
      readonly changed: readonly (readonly [file: string, content: PreviewFile])[];
      readonly removed: readonly string[];
      /** Whether `changed` is the whole site: the first answer of a process knows of no other. */
      readonly whole: boolean;
      /** The headers of every page, in the order in which they are sent. */
      readonly headers: readonly (readonly [name: string, value: string])[];
    }
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
