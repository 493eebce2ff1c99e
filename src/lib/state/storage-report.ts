/** What the browser says about the data of this app; it is not asked to prove it. */
export interface StorageReport {
  /** Bytes in use. The room that is left is never shown: browsers make that figure up. */
  readonly used?: number;
  /** Whether the browser promises not to clear the data by itself. */
  readonly persisted?: boolean;
}

/** Asks the browser; what it does not know or tell is absent. */
export async function storageReport(): Promise<StorageReport> {
  const storage = manager();
  const [estimate, persisted] = await Promise.all([
    storage?.estimate?.().catch(() => undefined),
    storage?.persisted?.().catch(() => undefined)
  ]);
  const used = estimate?.usage;
  return { ...(used !== undefined && { used }), ...(persisted !== undefined && { persisted }) };
}

/** Asks the browser to keep the data until the person clears it; it may say no. */
export async function askToPersist(): Promise<void> {
  const storage = manager();
  try {
    if (!(await storage?.persisted?.())) await storage?.persist?.();
  } catch {
    // The answer is shown by `storageReport`.
  }
}

/** Absent in old browsers and where the page is not served safely, whatever the types say. */
function manager(): Partial<StorageManager> | undefined {
  return (navigator as { storage?: Partial<StorageManager> }).storage;
}
