/** How long a worker may be deaf: a cancel, or a newer revision, is heard after this many milliseconds. */
const deafTime = 12;

/**
 * A pause to call often in a long computation. It lets waiting messages be heard, the first time and
 * then whenever enough time has passed; otherwise it costs next to nothing. Tells whether it paused.
 */
export function breather(): () => Promise<boolean> {
  let last = -Infinity;
  return async () => {
    if (performance.now() - last < deafTime) return false;
    await new Promise((resume) => setTimeout(resume));
    last = performance.now();
    return true;
  };
}
