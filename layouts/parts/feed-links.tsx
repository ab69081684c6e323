import { feedPermalinks } from "../../src/article/permalink.ts";
import type { Desk, Edition } from "../../src/masthead/masthead.ts";
import { toPlainText } from "../../src/typography/plain-text.ts";

export interface FeedLinksProps {
  readonly title: string;
  readonly edition: Edition;
  readonly desk?: Desk;
}

/** Where feed readers find the feeds of the newspaper or of a desk. */
export function FeedLinks({ title, edition, desk }: FeedLinksProps) {
  const { atom, rss, json } = feedPermalinks(edition, desk);
  const name = toPlainText(title);
  return (
    <>
      <link rel="alternate" type="application/atom+xml" title={`${name} (Atom)`} href={atom} />
      <link rel="alternate" type="application/rss+xml" title={`${name} (RSS)`} href={rss} />
      <link rel="alternate" type="application/feed+json" title={`${name} (JSON)`} href={json} />
    </>
  );
}
