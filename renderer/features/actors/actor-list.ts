import type { LedgerTally } from '#shared/search/ledger';
import { foldName, wordsOfName } from '#shared/text/names';
import type { ActorOrder } from '../../state/actors-view';
import type { CodeEntry } from '../../state/codebook';

/** The actors that go by what is typed, under their name or any other; all where nothing is. */
export function actorsNamed(actors: readonly CodeEntry[], typed: string): readonly CodeEntry[] {
  const wanted = wordsOfName(foldName(typed));
  if (wanted.length === 0) return actors;
  return actors.filter(({ name, aliases }) =>
    [name, ...aliases.map(({ text }) => text)].some((each) => {
      const words = wordsOfName(foldName(each));
      return wanted.every((beginning) => words.some((word) => word.startsWith(beginning)));
    }),
  );
}

/** @param actors by name, as the codebook has them. */
export function actorsInOrder(
  actors: readonly CodeEntry[],
  order: ActorOrder,
  tally: LedgerTally | undefined,
): readonly CodeEntry[] {
  if (order === 'name' || !tally) return actors;
  const count = ({ id }: CodeEntry): number => tally.actors.get(id)?.passages ?? 0;
  return actors.toSorted((one, other) => count(other) - count(one));
}
