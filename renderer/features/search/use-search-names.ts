import { useMemo, useState } from 'react';
import { ME } from '#shared/search/by-me';
import { useDesk } from '../../commands/desk';
import type { Named } from '../../state/name-match';
import { useLatest } from '../../state/picture-first';
import type { SearchNames } from '../../state/search-offers';
import { useLive } from '../../storage/use-live';
import { labelOfValue } from './describe-term';

/** The names that a search may ask for in this project. */
export function useSearchNames(): SearchNames {
  const { actors, themes, outlets, database } = useDesk();
  const allActors = useLatest(actors.listen, actors.get);
  const allThemes = useLatest(themes.listen, themes.get);
  const allOutlets = useLatest(outlets.listen, outlets.get);
  const people = useLive(async () => (await database.people.toArray()).flatMap(namedPerson), [database]);
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  return useMemo(
    () => ({
      actors: allActors,
      themes: allThemes,
      people: [{ name: ME }, ...(people ?? [])],
      sources: allOutlets.all,
      labelOf: labelOfValue,
      today,
    }),
    [allActors, allThemes, people, allOutlets, today],
  );
}

function namedPerson({
  name,
  initials,
}: {
  name?: string | undefined;
  initials?: string | undefined;
}): Named[] {
  const shown = name ?? initials;
  if (shown === undefined) return [];
  return [{ name: shown, aliases: initials === undefined ? [] : [{ text: initials }] }];
}
