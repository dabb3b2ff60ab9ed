import type { EvidenceSource } from '../state/implication-form';
import { session } from '../state/session';
import { sayPassage } from './describe-passage';
import type { Desk } from './desk';
import { startOf } from './evidence';

/** Shows where the words are, with the passage selected; the focus stays where it is. */
export function showInText(desk: Desk, of: EvidenceSource): void {
  const start = startOf(desk, of);
  if (start === undefined || !desk.reader) return;
  if (of.kind === 'passage') {
    session.set({ selected: of.id });
    sayPassage(desk, of.id);
  }
  desk.reader.reveal(start);
}
