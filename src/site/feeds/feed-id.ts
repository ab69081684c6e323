import type { Article } from "../../newsroom/article/article.ts";
import { startDigest } from "../../newsroom/content/digest.ts";

// RFC 4287 asks for ids that never change and are unique among feeds. A tag URI (RFC 4151) would hold the
// host: it changes when the newspaper moves, and claims that the host was the newspaper's on that day,
// which is wrong for an archive older than its domain. So an article's id follows from its code and day
// alone, whatever its address, desk, headline or time of day. Two newspapers share an id only if both
// gave the same code on the same day.

/** Khabar's own namespace: a random UUID that must never change. */
const namespace = "b17a83b7-462a-41e9-9700-85a3e5bd844a";

/** The id of an article in every feed that lists it, a URN: `urn:uuid:…`. */
export function formatArticleId({ id, date }: Pick<Article, "id" | "date">): string {
  const { year, month, day } = date.gregorian;
  return formatUrn(`article ${id} ${year}-${month}-${day}`);
}

/** The id of a feed. It may change with the address, by which readers know a feed. */
export function formatFeedId(address: string): string {
  return formatUrn(`feed ${address}`);
}

/** The URN of a name: a UUID, version 5 of RFC 9562. */
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
