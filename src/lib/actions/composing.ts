/** Whether a key belongs to an input method: such a key is never ours. */
export function belongsToIme(event: KeyboardEvent): boolean {
  // Safari ends the composition before the key that ended it; only the old code still tells.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return event.isComposing || event.keyCode === 229;
}
