import { byName } from '#shared/text/by-name';
import { derive, type Derived } from './derived';
import type { Workspace } from './workspace';

/** A theme of the project's own codebook as fields offer it. */
export type ThemeEntry = {
  readonly id: string;
  readonly name: string;
  /** What the codebook says it stands for. */
  readonly definition?: string | undefined;
};

/** The project's themes that can be put on passages, by name: neither retired nor merged into another. */
export function themesOf(workspace: Workspace): Derived<readonly ThemeEntry[]> {
  return derive(workspace, ['theme'], () =>
    workspace
      .all('theme')
      .flatMap(({ id }): ThemeEntry[] => {
        const theme = workspace.fields('theme', id);
        if (!theme || theme.retired || theme.mergedInto) return [];
        const { name, definition } = theme;
        return [{ id, name, ...(definition !== undefined && { definition }) }];
      })
      .toSorted((a, b) => byName(a.name, b.name)),
  );
}
