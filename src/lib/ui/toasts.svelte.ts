/** A passing message. It is never the only place of what it says. */
export interface ToastMessage {
  readonly text: string;
  /** Usually Undo. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** One at a time: a new message takes the place of the one before. `Toast.svelte` shows it. */
class Toasts {
  #current = $state.raw<ToastMessage>();

  get current(): ToastMessage | undefined {
    return this.#current;
  }

  show(message: ToastMessage): void {
    this.#current = message;
  }

  dismiss(): void {
    this.#current = undefined;
  }
}

export const toasts = new Toasts();
