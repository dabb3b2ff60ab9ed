import type { PassageView } from '../state/passage-view';
import { filterText } from '../text/filter';
import { searchText } from '../text/search';
import type { Desk } from './desk';

/** Whose copy a passage is in, when it is not one's own: in words, and in a few letters where there is little room. */
export type OthersCopy = { readonly words: string; readonly initials: string };

export function othersCopy(desk: Desk, { layer }: PassageView): OthersCopy | undefined {
  const fields = desk.workspace.fields('layer', layer);
  const person = fields && desk.workspace.fields('person', fields.person);
  if (!fields || person?.authors.includes(desk.project.author)) return undefined;
  const { name, initials } = person ?? {};
  if (name === undefined) return { words: filterText.copyUnnamed, initials: initials ?? '–' };
  return { words: filterText.copyOf(name), initials: initials ?? initialsOf(name) };
}

/** What a person is called who is somebody else; nothing for oneself. */
export function otherPerson({ workspace, project }: Desk, id: string): string | undefined {
  const person = workspace.fields('person', id);
  if (person?.authors.includes(project.author)) return undefined;
  return person?.name ?? person?.initials ?? searchText.colleague;
}

/** The person who works here, as soon as something of theirs is kept. */
export function personHere({ workspace, project }: Desk): string | undefined {
  const people = workspace.all('person').map(({ id }) => id);
  return people.find((id) => workspace.fields('person', id)?.authors.includes(project.author));
}

function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .join('')
    .slice(0, 3)
    .toUpperCase();
}
