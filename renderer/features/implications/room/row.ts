import type { LedgerTally } from '#shared/search/ledger';
import type { Effect } from '#shared/model/implication';
import type { ListedImplication } from '../../../storage/all-implications';

/** An implication as a row of the list: with names, and with what bears on it counted. */
export type ImplicationListRow = Omit<ListedImplication, 'affected'> & {
  readonly affected: readonly { readonly name: string; readonly effect: Effect | undefined }[];
  /** Whose it is, where that is somebody else. */
  readonly by: string | undefined;
  /** How many passages bear on it, and how many articles those are in; nothing until that is counted. */
  readonly evidence: number | undefined;
  readonly articles: number | undefined;
};

type Names = {
  /** What an actor is called, or the one that it became. */
  readonly ofActor: (actor: string) => string;
  /** What a person is called who is somebody else. */
  readonly ofOther: (person: string) => string | undefined;
};

export function rowsOf(
  implications: readonly ListedImplication[],
  tally: LedgerTally | undefined,
  names: Names,
): ImplicationListRow[] {
  return implications.map((implication) => {
    const { id, person, affected } = implication;
    const counted = tally?.implications.get(id);
    return {
      ...implication,
      affected: affected.map(({ actor, effect }) => ({ name: names.ofActor(actor), effect })),
      by: person === undefined ? undefined : names.ofOther(person),
      evidence: tally && (counted?.passages ?? 0),
      articles: tally && (counted?.documents.length ?? 0),
    };
  });
}
