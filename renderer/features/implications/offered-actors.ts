import type { EvidenceItem } from '../../state/implication-form';
import type { PassageBook } from '../../state/passage-book';
import type { ActorInPassage } from '../../state/passage-view';

/** An actor worth offering, and whether something happens to it here. */
export type OfferedActor = { readonly id: string; readonly isAffected: boolean };

/** The actors of the passages at hand, those affected there first: offered, never set. */
export function offeredActors(
  book: Pick<PassageBook, 'find' | 'touching'>,
  evidence: readonly EvidenceItem[],
): readonly OfferedActor[] {
  const actors = evidence.flatMap(({ of }): readonly ActorInPassage[] => {
    if (of.kind === 'passage') return book.find(of.id)?.actors ?? [];
    return book.touching(of.range.start, of.range.end).flatMap((passage) => passage.actors);
  });
  const affected = new Set(actors.filter(({ roles }) => roles.includes('affected')).map(({ id }) => id));
  return [...new Set([...affected, ...actors.map(({ id }) => id)])].map((id) => ({
    id,
    isAffected: affected.has(id),
  }));
}
