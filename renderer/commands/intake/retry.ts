import { intake } from '../../state/intake';
import type { Desk } from '../desk';
import { takeIn } from './take-in';

/** Reads files again that could not be read or were not: each once, however many articles it holds. */
export async function tryAgain(desk: Desk, keys: readonly string[]): Promise<void> {
  const own = new Set(keys);
  const again = intake.get().entries.filter(({ key }) => own.has(key));
  intake.set(({ entries }) => ({ entries: entries.filter(({ key }) => !own.has(key)) }));
  await takeIn(desk, [...new Set(again.map(({ offer }) => offer))]);
}

/** The lines that can be tried again. */
export function failedKeys(): string[] {
  return intake
    .get()
    .entries.flatMap(({ key, outcome }) =>
      outcome.kind === 'failed' || outcome.kind === 'unread' ? [key] : [],
    );
}
