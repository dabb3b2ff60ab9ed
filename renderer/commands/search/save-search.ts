import { parseQuery } from '#shared/search/parse-query';
import type { SavedSearchEntry } from '../../state/saved-searches';
import { session } from '../../state/session';
import { carryOut } from '../carry-out';
import type { Desk } from '../desk';
import { DraftBuilder, refuse, type Plan, type Refusal } from '../plan';
import { lookNow, typeSearch } from './look';
import { rememberSearch } from './recent-searches';
import { openSearch } from './search-room';

/** The longest name that a list can show, in UTF-16 units. */
export const SEARCH_NAME_LENGTH = 120;

/** Asks for the name under which the search is kept with the project. */
export function saveSearch(desk: Desk): Plan | Refusal {
  const { line } = session.get().search;
  if (parseQuery(line).query.all.length === 0) return refuse('nothing-sought');
  return {
    kind: 'do',
    run: () => {
      rememberSearch(desk, line);
      session.set({ dialog: { kind: 'saveSearch', query: line.trim() } });
    },
  };
}

/** Keeps a search under a name; a search of that name becomes this one. */
export function planSavedSearch(desk: Desk, name: string, query: string): Plan | Refusal {
  const there = desk.savedSearches.get().find((saved) => saved.name === name);
  if (there?.query === query) return refuse('unchanged');
  return writeSearch(desk, there?.id ?? desk.newId(), there ? { query } : { name, query }, 'saveSearch');
}

export function planSearchName(
  desk: Desk,
  { id, name: before }: SavedSearchEntry,
  name: string,
): Plan | Refusal {
  return name === before ? refuse('unchanged') : writeSearch(desk, id, { name }, 'renameSearch');
}

/** Takes a saved search out of the project. */
export async function removeSearch(desk: Desk, { id }: SavedSearchEntry): Promise<boolean> {
  const draft = new DraftBuilder(desk);
  draft.register({ op: 'del', type: 'savedSearch', id });
  return carryOut(desk, { kind: 'write', draft: draft.build('removeSearch') });
}

/** Seeks what a line says, wherever one is. */
export function runSearch(desk: Desk, line: string): void {
  openSearch(desk, undefined);
  typeSearch(desk, line);
  lookNow(desk);
}

function writeSearch(
  desk: Desk,
  id: string,
  fields: { readonly name?: string; readonly query?: string },
  command: string,
): Plan {
  const draft = new DraftBuilder(desk);
  draft.register({ op: 'put', type: 'savedSearch', id, fields: { ...fields } });
  return { kind: 'write', draft: draft.build(command) };
}
