import { session } from '../state/session';

/** Waits until no dialog is open: each is a question that wants its own answer. */
export async function noDialog(): Promise<void> {
  while (session.get().dialog) await dialogClosed();
}

function dialogClosed(): Promise<void> {
  return new Promise((resolve) => {
    const stop = session.listen(({ dialog }) => {
      if (dialog) return;
      stop();
      resolve();
    });
  });
}
