import type { PassageView } from '../state/passage-view';
import { filterText } from '../text/filter';
import type { Desk } from './desk';

/** Whose copy a passage is in, when it is not one's own: in words, and in a few letters where there is little room. */
export type OthersCopy = { readonly words: string; readonly initials: string };

export function othersCopy({ workspace, project }: Desk, { layer }: PassageView): OthersCopy | undefined {
  const fields = workspace.fields('layer', layer);
  const person = fields && workspace.fields('person', fields.person);
  if (!fields || person?.authors.includes(project.author)) return undefined;
  const { name, initials } = person ?? {};
  if (name === undefined) return { words: filterText.copyUnnamed, initials: initials ?? '–' };
  return { words: filterText.copyOf(name), initials: initials ?? initialsOf(name) };
}

function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .join('')
    .slice(0, 3)
    .toUpperCase();
}
