import type { Room } from '#shared/commands/room';
import { session } from '../state/session';
import type { Desk } from './desk';
import { goToRoom, openDocument } from './open-document';
import { refuse, type Plan, type Refusal } from './plan';

/** Each room is found as it was left. */
export const goToLibrary = (desk: Desk): Plan => going(desk, 'library');
export const goToImplications = (desk: Desk): Plan => going(desk, 'implications');
export const goToActors = (desk: Desk): Plan => going(desk, 'actors');
export const goToCodebook = (desk: Desk): Plan => going(desk, 'codebook');
export const goToAnalysis = (desk: Desk): Plan => going(desk, 'analysis');
export const goToBrief = (desk: Desk): Plan => going(desk, 'brief');

export function goToReader(desk: Desk): Plan | Refusal {
  const { document } = desk.workspace;
  return document ? { kind: 'do', run: () => openDocument(desk, document) } : refuse('no-document');
}

/** Where one is already one stays; nothing of it changes. */
function going(desk: Desk, room: Room): Plan {
  return {
    kind: 'do',
    run() {
      if (session.get().room !== room) goToRoom(desk, room);
    },
  };
}
