interface Transaction {
  readonly done: Promise<void>;
  abort(): void;
}

/** Does a job in a transaction; resolves when the disk has all of it. When it fails, none counts. */
export async function within<T>(transaction: Transaction, job: () => Promise<T>): Promise<T> {
  // Heard from the beginning: it also rejects when the job fails before it is waited for.
  transaction.done.catch(() => undefined);
  try {
    const value = await job();
    await transaction.done;
    return value;
  } catch (cause) {
    abort(transaction);
    throw cause;
  }
}

function abort(transaction: Transaction): void {
  try {
    transaction.abort();
  } catch {
    // It was over already.
  }
}
