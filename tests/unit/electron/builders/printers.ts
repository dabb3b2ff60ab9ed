import type { Print } from '#electron/print/print-page';

/** Prints for as long as nobody stops it. */
export const untilStopped: Print = (_sheets, signal) =>
  new Promise((_, reject) => {
    const stop = (): void => reject(new Error('stopped'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });
