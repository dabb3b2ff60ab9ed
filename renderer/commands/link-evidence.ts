import type { Desk } from './desk';
import { evidenceInHand } from './evidence-in-hand';
import { openLine } from './line';
import { refuse, type Plan, type Refusal } from './plan';

/** Opens the small form that makes the words or the passage in hand evidence for an implication that is there. */
export function linkEvidence(desk: Desk): Plan | Refusal {
  if (!desk.reader) return refuse('no-document');
  const of = evidenceInHand(desk);
  if (!of) return refuse('nothing-selected');
  return { kind: 'do', run: () => openLine({ kind: 'link', of }) };
}
