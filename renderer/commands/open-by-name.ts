import { session } from '../state/session';
import type { Plan } from './plan';
import type { Desk } from './desk';
import { local } from './local';

/** Opens the list of documents to choose from by typing. */
export function openByName(): Plan {
  return { kind: 'do', run: () => session.set({ dialog: { kind: 'openByName' } }) };
}

/** The documents opened last, the latest first: going back is what one most often wants, so without the open one. */
export function recentDocuments({ project, workspace }: Desk): string[] {
  const here = `${project.project}/`;
  return Object.keys(local().places)
    .filter((place) => place.startsWith(here))
    .map((place) => place.slice(here.length))
    .filter((document) => document !== workspace.document)
    .toReversed();
}
