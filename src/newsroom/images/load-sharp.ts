/** libvips' loaders of the formats that a newspaper's pictures may have. */
const loaders = [
  "VipsForeignLoadJpeg",
  "VipsForeignLoadPng",
  "VipsForeignLoadWebp",
  "VipsForeignLoadHeif",
];

/**
 * Loads sharp, restricted to our formats whatever a file holds (SVG is a program of its own) and without
 * its cache. Called only when a picture has to be examined, since loading takes 50 to 200 ms.
 */
export async function loadSharp(): Promise<typeof import("sharp")> {
  const { default: sharp } = await import("sharp");
  sharp.cache(false);
  sharp.block({ operation: ["VipsForeignLoad"] });
  sharp.unblock({ operation: loaders });
  return sharp;
}
