import { intake } from '../../state/intake';
import { refuse, type Plan, type Refusal } from '../plan';
import { session } from '../../state/session';

export function intakeReport(): Plan | Refusal {
  if (intake.get().entries.length === 0) return refuse('nothing-came-in');
  return { kind: 'do', run: () => openReport() };
}

/** Shows what came in last, with this line in hand. */
export function openReport(entry?: string): void {
  session.set({ dialog: { kind: 'intake', ...(entry !== undefined && { entry }) } });
}

/** Shows how the text of a document came about. */
export function openDocumentReport(document: string): void {
  session.set({ dialog: { kind: 'documentReport', document } });
}

/** Puts the outcome at the foot of the window away. The report stays to be had from the library. */
export function putOutcomeAway(): void {
  intake.set({ isOutcomeShown: false });
}
