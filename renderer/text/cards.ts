import { basisWords, counted } from './en';
import type { Basis } from '#shared/model/implication';

/** What stands on the cards in the margin. */
export const cardText = {
  /** What its bar says: solid where the source states all of it, hatched where somebody infers some. */
  basis: (stated: number, inferred: number) =>
    [
      ...(stated > 0 ? [`${counted(stated, 'implication', 'implications')} ${basisWords.stated}`] : []),
      ...(inferred > 0 ? [`${counted(inferred, 'implication', 'implications')} ${basisWords.inferred}`] : []),
    ].join(', '),
  implication: (basis: Basis, statement: string) => `implication ${basisWords[basis]}: ${statement}`,
} as const;
