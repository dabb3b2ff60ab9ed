import { survivorOf } from '#shared/model/survivor';
import type { Workspace } from './workspace';

/** What can become one with another of its kind. */
export type Mergeable = 'actor' | 'theme';

/** Whom an actor, or what a theme, became that was merged into another that is there; itself where it was not. */
export function survivingId(workspace: Workspace, type: Mergeable, id: string): string {
  return survivorOf(id, (each) => {
    const into = workspace.fields(type, each)?.mergedInto;
    return into !== undefined && workspace.has(type, into) ? into : undefined;
  });
}

/** An actor or a theme, and those that became it: links may name any of them. Proportional to how many of them there are. */
export function idsBecoming(workspace: Workspace, type: Mergeable, id: string): string[] {
  const others = workspace.all(type).map((other) => other.id);
  return [id, ...others.filter((other) => other !== id && survivingId(workspace, type, other) === id)];
}

/** What an actor is called; one that was merged into another goes by the other's name. Nothing for one that is not there. */
export function nameOfActor(workspace: Workspace, id: string): string | undefined {
  return workspace.fields('actor', survivingId(workspace, 'actor', id))?.name;
}
