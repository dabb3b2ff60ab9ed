import { derive, type Derived } from './derived';
import type { Workspace } from './workspace';

/** The id of a person's own copy of the open document, if they have begun one; looked for again when copies change. */
export function ownCopyIn(workspace: Workspace, author: string): string | undefined {
  const known =
    copies.get(workspace) ?? derive(workspace, ['layer', 'person'], () => find(workspace, author));
  copies.set(workspace, known);
  return known.get();
}

/** A workspace has one author. */
const copies = new WeakMap<Workspace, Derived<string | undefined>>();

function find(workspace: Workspace, author: string): string | undefined {
  const all = workspace.all('layer').toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return all.find(({ id }) => {
    const fields = workspace.fields('layer', id);
    const person = fields && workspace.fields('person', fields.person);
    return fields?.kind === 'work' && person?.authors.includes(author);
  })?.id;
}
