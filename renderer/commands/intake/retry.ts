import { intake } from '../../state/intake';
import type { Desk } from '../desk';
import { removeEntries } from './job';
import { takeIn } from './take-in';

/**
 * Tries files again that could not be read or were not: each is read once, however many articles it holds. An article that
 * could not be saved is not read again.
 */
export async function tryAgain(desk: Desk, keys: readonly string[]): Promise<void> {
  const own = new Set(keys);
  const again = intake.get().entries.filter(({ key }) => own.has(key));
  removeEntries(again);
  const isRead = again.flatMap(({ offer, findings, outcome }) =>
    outcome.kind === 'unsaved' ? [{ offer, read: { articles: [outcome.article], findings } }] : [],
  );
  const unread = again.flatMap(({ offer, outcome }) => (outcome.kind === 'unsaved' ? [] : [offer]));
  await takeIn(desk, [...new Set(unread)], { isRead, isAgain: true });
}

/** The lines that can be tried again. */
export function failedKeys(): string[] {
  return intake
    .get()
    .entries.flatMap(({ key, outcome }) =>
      outcome.kind === 'failed' || outcome.kind === 'unread' || outcome.kind === 'unsaved' ? [key] : [],
    );
}
