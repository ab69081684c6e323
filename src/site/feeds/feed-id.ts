import type { Article } from "../../newsroom/article/article.ts";
import { startDigest } from "../../newsroom/content/digest.ts";

// RFC 4287 asks for ids that never change and that no other feed has. A tag URI (RFC 4151) holds the
// host, and would change when the newspaper moves; it also claims that the host was the newspaper's
// on that day, which is wrong for an archive older than its domain. So an article's id is made from
// its code and its day alone: a new address, desk, headline or time of day leaves it as it was. Two
// newspapers share an id only where both gave one code on one day.

/** Khabar's own namespace: a random UUID that must never change. */
const namespace = "b17a83b7-462a-41e9-9700-85a3e5bd844a";

/** The id of an article in every feed that lists it, a URN: `urn:uuid:…`. */
export function formatArticleId({ id, date }: Pick<Article, "id" | "date">): string {
  const { year, month, day } = date.gregorian;
  return formatUrn(`article ${id} ${year}-${month}-${day}`);
}

/** The id of a feed. Readers know a feed by its address, so that this may change along with it. */
export function formatFeedId(address: string): string {
  return formatUrn(`feed ${address}`);
}

/** A UUID made from a name, version 5 of RFC 9562. */
function formatUrn(name: string): string {
  const bytes = startDigest("sha1")
    .update(Buffer.from(namespace.replaceAll("-", ""), "hex"))
    .update(name)
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const uuid = bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  return `urn:uuid:${uuid}`;
}
