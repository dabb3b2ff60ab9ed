import type { Effect } from '../model/implication';

/**
 * What several effects come to: a gain where all that was judged are gains, a loss where all are losses, mixed where there
 * are both or any is mixed.
 *
 * @param effects one each; unset where nobody judged it.
 * @returns unclear where people looked and could not tell; nothing where nobody judged any.
 */
export function netEffect(effects: Iterable<Effect | undefined>): Effect | undefined {
  const found = new Set(effects);
  const isMixed = found.has('mixed') || (found.has('gain') && found.has('loss'));
  if (isMixed) return 'mixed';
  if (found.has('gain')) return 'gain';
  if (found.has('loss')) return 'loss';
  return found.has('unclear') ? 'unclear' : undefined;
}
