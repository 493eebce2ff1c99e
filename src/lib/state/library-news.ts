const name = 'sourceloom:library';

/** Tells the library pages of all windows that something about a diagram has changed. */
export function tellLibraries(): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage('changed');
  channel.close();
}

/** Calls back when any window has told so; gives back the way to stop listening. */
export function hearLibraries(listener: () => void): () => void {
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', listener);
  return () => {
    channel.close();
  };
}
