import type { Masthead } from "../../src/newsroom/masthead/masthead.ts";
import { toPlainText } from "../../src/language/typography/plain-text.ts";

export interface SharedPictureProps {
  readonly permalink: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly masthead: Masthead;
}

/** The picture that messengers and networks show beside a link to the page. */
export function SharedPicture({ permalink, width, height, alt, masthead }: SharedPictureProps) {
  return (
    <>
      <meta property="og:image" content={masthead.address + permalink} />
      <meta property="og:image:width" content={String(width)} />
      <meta property="og:image:height" content={String(height)} />
      <meta property="og:image:alt" content={toPlainText(alt)} />
      {width > height && <meta name="twitter:card" content="summary_large_image" />}
    </>
  );
}
