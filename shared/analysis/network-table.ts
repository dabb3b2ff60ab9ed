import { effectNames } from '../report/terms';
import type { Network, NetworkKind } from './network';

/** What a tie is called in a table. */
export const tieNames: Record<NetworkKind, string> = { acts: 'acts on', together: 'same passage' };

/** The ties of a network as the rows of a table, in their order, the head first. */
export function networkTable({ kind, ties }: Network): string[][] {
  return [
    ['From', 'To', 'Kind', 'Passages', 'Effect'],
    ...ties.map(({ from, to, passages, effect }) => [
      from.name,
      to.name,
      tieNames[kind],
      String(passages),
      effect ? effectNames[effect] : '',
    ]),
  ];
}
