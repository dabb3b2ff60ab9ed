import { sessionOnce } from '../state/session';

/** Waits until no dialog is open: each is a question that wants its own answer. */
export function noDialog(): Promise<void> {
  return sessionOnce(({ dialog }) => !dialog);
}
