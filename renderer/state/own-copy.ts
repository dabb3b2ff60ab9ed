import type { Workspace } from './workspace';

/** The id of a person's own copy of the open document, if they have begun one. Proportional to copies and people. */
export function ownCopyIn(workspace: Workspace, author: string): string | undefined {
  const copies = workspace.all('layer').toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return copies.find(({ id }) => {
    const fields = workspace.fields('layer', id);
    const person = fields && workspace.fields('person', fields.person);
    return fields?.kind === 'work' && person?.authors.includes(author);
  })?.id;
}
