import { Outlets, type Outlet } from '#shared/sources/outlets';
import { derive, type Derived } from './derived';
import type { Workspace } from './workspace';

/** The project's outlets, by name. */
export function outletsOf(workspace: Workspace): Derived<Outlets> {
  return derive(workspace, ['source'], () => {
    const found = workspace.all('source').flatMap(({ id }): Outlet[] => {
      const source = workspace.fields('source', id);
      return source ? [{ ...source, id }] : [];
    });
    return Outlets.byName(found);
  });
}
