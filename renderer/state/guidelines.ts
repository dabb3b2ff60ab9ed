import type { Workspace } from './workspace';

/** When to use an entry, in the words of the team; what nobody wrote is not there. */
export type Guidance = {
  readonly definition?: string | undefined;
  readonly useWhen?: string | undefined;
  readonly doNotUseWhen?: string | undefined;
};

/** A guideline and the id it is kept under. */
export type KeptGuideline = Guidance & { readonly id: string; readonly retired?: boolean | undefined };

/**
 * The guideline on an actor, a domain or a role. Two people who each wrote one wrote one: what the first by id leaves open
 * the other says.
 */
export function guidelineOn(workspace: Workspace, on: string): KeptGuideline | undefined {
  return guidelinesIn(workspace).get(on);
}

/** The guidelines of the project, by what each is on. Proportional to how many there are. */
export function guidelinesIn(workspace: Workspace): Map<string, KeptGuideline> {
  const found = new Map<string, KeptGuideline>();
  for (const { id } of workspace.all('guideline').toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const fields = workspace.fields('guideline', id);
    if (!fields) continue;
    const { on, ...said } = fields;
    found.set(on, { id, ...said, ...found.get(on) });
  }
  return found;
}
