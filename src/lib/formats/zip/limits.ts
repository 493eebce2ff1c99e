/** What a stranger's archive may cost; sizes in bytes. */
export const zipLimits = {
  entry: 64 * 1024 * 1024,
  all: 128 * 1024 * 1024,
  /** Unpacked to packed; asked of what unpacks to more than `harmless`. */
  ratio: 200,
  harmless: 1024 * 1024,
  entries: 1000
} as const;
