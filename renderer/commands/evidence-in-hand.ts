import type { EvidenceSource } from '../state/implication-form';
import type { Desk } from './desk';
import { chosenRange } from './passages';
import { passageInHand } from './tag';

/** What a command on evidence means: the selected words, else the passage in hand, else the sentence under the cursor. */
export function evidenceInHand(desk: Desk): EvidenceSource | undefined {
  const passage = desk.reader?.selection ? undefined : passageInHand(desk);
  if (passage) return { kind: 'passage', id: passage };
  const range = chosenRange(desk);
  return range && { kind: 'text', range };
}
