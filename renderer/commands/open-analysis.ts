import { analysisView } from '../state/analysis-view';
import { session } from '../state/session';
import type { Desk } from './desk';
import { goToRoom } from './open-document';

/** Shows what is known of an actor: passages, implications, who says so. One that was merged shows as the one it became. */
export function openDossier(desk: Desk, actor: string): void {
  analysisView.enter(desk.project.project);
  analysisView.set({ tab: 'dossier', actor, dossierAt: undefined, behind: undefined });
  goThere(desk);
}

/** Shows what bears on an implication, in whatever article. */
export function openEvidenceTable(desk: Desk, implication: string): void {
  analysisView.enter(desk.project.project);
  analysisView.set({ tab: 'evidence', implication, evidenceAt: undefined, behind: undefined });
  goThere(desk);
}

function goThere(desk: Desk): void {
  if (session.get().room !== 'analysis') goToRoom(desk, 'analysis');
}
