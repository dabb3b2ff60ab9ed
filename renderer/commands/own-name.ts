import { nameSelf } from './bundles';
import type { Desk } from './desk';
import { text } from '../text/en';

export type OwnName = { readonly name: string; readonly initials: string };

/** What this person's colleagues know already; empty where nobody asked yet. */
export function ownNameOf({ project, workspace }: Desk): OwnName {
  const person = workspace
    .all('person')
    .map(({ id }) => workspace.fields('person', id))
    .find((fields) => fields?.authors.includes(project.author));
  return { name: person?.name ?? '', initials: person?.initials ?? '' };
}

/** @returns whether it is saved, now or since an earlier try. */
export async function saveOwnName(desk: Desk, { name, initials }: OwnName): Promise<boolean> {
  const known = ownNameOf(desk);
  const wanted = { name: name.trim(), initials: initials.trim() };
  if (known.name === wanted.name && known.initials === wanted.initials) return true;
  return nameSelf(desk, wanted.name, wanted.initials);
}

/** "AK" for "Anna Kowalska", until the person writes their own. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{L}/u.test(word));
  // "de la" and "van" are no part of them, where the name tells by its capitals.
  const capitalised = words.filter((word) => /^\p{Lu}/u.test(word));
  return (capitalised.length > 0 ? capitalised : words)
    .map((word) => [...word][0]?.toUpperCase())
    .join('')
    .slice(0, 4);
}

export function errorsInName({ name, initials }: OwnName): Partial<OwnName> {
  return {
    ...(name.trim() === '' && { name: text.nameMissing }),
    ...(!/^[\p{L}\p{M}]{1,6}$/u.test(initials.trim()) && { initials: text.initialsMissing }),
  };
}
