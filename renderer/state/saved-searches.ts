import { derive, type Derived } from './derived';
import type { Workspace } from './workspace';

/** A search that was given a name, as lists offer it. The query is a line as it is typed. */
export type SavedSearchEntry = { readonly id: string; readonly name: string; readonly query: string };

/** The project's saved searches, by name. */
export function savedSearchesOf(workspace: Workspace): Derived<readonly SavedSearchEntry[]> {
  return derive(workspace, ['savedSearch'], () =>
    workspace
      .all('savedSearch')
      .flatMap(({ id }): SavedSearchEntry[] => {
        const saved = workspace.fields('savedSearch', id);
        return saved ? [{ id, name: saved.name, query: saved.query }] : [];
      })
      .toSorted((a, b) => a.name.localeCompare(b.name)),
  );
}
