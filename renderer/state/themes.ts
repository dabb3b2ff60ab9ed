import { derive, type Derived } from './derived';
import type { Workspace } from './workspace';

/** A theme of the project's own codebook as fields offer it. */
export type ThemeEntry = { readonly id: string; readonly name: string };

/** The project's themes that can be put on passages, by name: neither retired nor merged into another. */
export function themesOf(workspace: Workspace): Derived<readonly ThemeEntry[]> {
  return derive(workspace, ['theme'], () =>
    workspace
      .all('theme')
      .flatMap(({ id }): ThemeEntry[] => {
        const theme = workspace.fields('theme', id);
        return !theme || theme.retired || theme.mergedInto ? [] : [{ id, name: theme.name }];
      })
      .toSorted((a, b) => a.name.localeCompare(b.name)),
  );
}
