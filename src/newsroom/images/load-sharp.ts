/** What a picture of a newspaper may be, by libvips' names of what loads it. */
const loaders = [
  "VipsForeignLoadJpeg",
  "VipsForeignLoadPng",
  "VipsForeignLoadWebp",
  "VipsForeignLoadHeif",
];

/**
 * Loads sharp: only once a picture has to be looked at, since it costs 50 to 200 ms.
 *
 * It then opens no other kind of picture than ours, whatever a file holds (SVG would be a program of
 * its own), and keeps no picture in memory that is done with.
 */
export async function loadSharp(): Promise<typeof import("sharp")> {
  const { default: sharp } = await import("sharp");
  sharp.cache(false);
  sharp.block({ operation: ["VipsForeignLoad"] });
  sharp.unblock({ operation: loaders });
  return sharp;
}
