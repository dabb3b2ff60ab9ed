import type { Alias } from '#shared/model/actor';
import { derive, type Derived } from './derived';
import { guidelinesIn } from './guidelines';
import type { Workspace } from './workspace';

/** An actor as lists and fields offer it. */
export type ActorEntry = {
  readonly id: string;
  readonly name: string;
  readonly monogram: string;
  readonly slot: number | undefined;
  readonly type: string | undefined;
  readonly aliases: readonly Alias[];
  /** What the codebook says it stands for. */
  readonly definition?: string | undefined;
  /** It is shown where it is used, and offered no more. */
  readonly isRetired?: boolean;
};

/** The project's actors by name, each with its aliases. */
export function actorsOf(workspace: Workspace): Derived<readonly ActorEntry[]> {
  return derive(workspace, ['actor', 'alias', 'guideline'], () => {
    const guidelines = guidelinesIn(workspace);
    const aliases = new Map<string, Alias[]>();
    for (const { id } of workspace.all('alias')) {
      const alias = workspace.fields('alias', id);
      if (alias) aliases.set(alias.actor, [...(aliases.get(alias.actor) ?? []), alias]);
    }
    return workspace
      .all('actor')
      .flatMap(({ id }): ActorEntry[] => {
        const actor = workspace.fields('actor', id);
        if (!actor || actor.mergedInto) return [];
        const { name, type, colourSlot: slot } = actor;
        const monogram = actor.monogram ?? name.slice(0, 2).toUpperCase();
        const { definition, retired } = guidelines.get(id) ?? {};
        const said = { ...(definition !== undefined && { definition }), ...(retired && { isRetired: true }) };
        return [{ id, name, monogram, slot, type, aliases: aliases.get(id) ?? [], ...said }];
      })
      .toSorted((a, b) => a.name.localeCompare(b.name));
  });
}
