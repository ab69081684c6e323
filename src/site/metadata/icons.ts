/** Where the newspaper's icons stand on its site. */
export const icons = {
  /** Any size, for tabs and for the masthead. */
  svg: "/favicon.svg",
  /** 180 × 180, for a phone's home screen. */
  touch: "/icon-180.png",
  /** 512 × 512, for links shared elsewhere. */
  share: "/icon-512.png",
} as const;
