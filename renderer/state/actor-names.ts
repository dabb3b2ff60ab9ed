import { survivorOf } from '#shared/model/survivor';
import type { Workspace } from './workspace';

/** The id of an actor, or of the one that it became by merging. */
export function actorItBecame(workspace: Workspace, id: string): string {
  return survivorOf(id, (each) => workspace.fields('actor', each)?.mergedInto);
}

/** What an actor is called; one that was merged into another goes by the other's name. Nothing for one that is not there. */
export function nameOfActor(workspace: Workspace, id: string): string | undefined {
  return workspace.fields('actor', actorItBecame(workspace, id))?.name;
}
