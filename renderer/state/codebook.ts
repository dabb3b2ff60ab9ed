import type { CodeKind } from '#shared/codes/code-kind';
import type { ActorType, Alias } from '#shared/model/actor';
import { domains } from '#shared/model/implication';
import { roles } from '#shared/model/passage';
import { byName } from '#shared/text/by-name';
import { foldName } from '#shared/text/names';
import { domainNames } from '#shared/report/terms';
import { derive, type Derived } from './derived';
import { guidelinesIn, type Guidance, type KeptGuideline } from './guidelines';
import { survivingId } from './survivors';
import type { Workspace } from './workspace';

/** An alias with the id it is kept under. */
export type KeptAlias = Alias & { readonly id: string };

/** One entry of the codebook. Domains and roles are the model's own: only their guidance is the team's. */
export type CodeEntry = Guidance & {
  /** `actor:` and the id, for example: ids of different kinds are told apart by it. */
  readonly key: string;
  readonly kind: CodeKind;
  readonly id: string;
  readonly name: string;
  readonly monogram: string | undefined;
  readonly slot: number | undefined;
  readonly type: ActorType | undefined;
  readonly note: string | undefined;
  /** Whom an actor is part of, or under which theme one stands: an entry that is there, and not below this one. */
  readonly parent: string | undefined;
  /** The place among the themes of the same parent: compares as text. */
  readonly order: string | undefined;
  readonly aliases: readonly KeptAlias[];
  readonly isRetired: boolean;
  /** The ids of those that were merged into it, however far back. */
  readonly merged: readonly string[];
};

/** The entries in the order of their kinds and names, and by key. */
export type Codebook = {
  readonly entries: readonly CodeEntry[];
  readonly find: (key: string) => CodeEntry | undefined;
};

export function codeKey(kind: CodeKind, id: string): string {
  return `${kind}:${id}`;
}

/** Everything that passages and implications are coded with, with its guidance. Proportional to how much there is. */
export function codebookOf(workspace: Workspace): Derived<Codebook> {
  return derive(workspace, ['actor', 'alias', 'theme', 'guideline'], () => {
    const guidelines = guidelinesIn(workspace);
    const entries = [
      ...inOrder(actorsIn(workspace, guidelines)),
      ...inOrder(themesIn(workspace)),
      ...domains.map((id) => fixed('domain', id, domainNames[id], guidelines)),
      ...roles.map((id) => fixed('role', id, id, guidelines)),
    ];
    const byKey = new Map(entries.map((entry) => [entry.key, entry]));
    return { entries, find: (key) => byKey.get(key) };
  });
}

function actorsIn(workspace: Workspace, guidelines: ReadonlyMap<string, KeptGuideline>): CodeEntry[] {
  const into = survivorsIn(workspace, 'actor');
  const aliases = aliasesIn(workspace, into.of);
  return [...into.living].flatMap((id): CodeEntry[] => {
    const actor = workspace.fields('actor', id);
    if (!actor) return [];
    const { name, type, note, colourSlot: slot } = actor;
    return [
      {
        key: codeKey('actor', id),
        kind: 'actor',
        id,
        name,
        monogram: actor.monogram ?? name.slice(0, 2).toUpperCase(),
        slot,
        type,
        note,
        parent: parentOf(id, (each) => workspace.fields('actor', each)?.partOf, into),
        order: undefined,
        aliases: aliases.get(id) ?? [],
        ...guidanceIn(guidelines.get(id)),
        isRetired: guidelines.get(id)?.retired === true,
        merged: into.merged.get(id) ?? [],
      },
    ];
  });
}

function themesIn(workspace: Workspace): CodeEntry[] {
  const into = survivorsIn(workspace, 'theme');
  return [...into.living].flatMap((id): CodeEntry[] => {
    const theme = workspace.fields('theme', id);
    if (!theme) return [];
    return [
      {
        ...blank('theme', id, theme.name),
        parent: parentOf(id, (each) => workspace.fields('theme', each)?.parent, into),
        order: theme.order,
        ...guidanceIn(theme),
        isRetired: theme.retired === true,
        merged: into.merged.get(id) ?? [],
      },
    ];
  });
}

function fixed(
  kind: CodeKind,
  id: string,
  name: string,
  guidelines: ReadonlyMap<string, KeptGuideline>,
): CodeEntry {
  return { ...blank(kind, id, name), ...guidanceIn(guidelines.get(id)) };
}

function blank(kind: CodeKind, id: string, name: string): CodeEntry {
  return {
    key: codeKey(kind, id),
    kind,
    id,
    name,
    monogram: undefined,
    slot: undefined,
    type: undefined,
    note: undefined,
    parent: undefined,
    order: undefined,
    aliases: [],
    isRetired: false,
    merged: [],
  };
}

function guidanceIn({ definition, useWhen, doNotUseWhen }: Guidance = {}): Guidance {
  return {
    ...(definition !== undefined && { definition }),
    ...(useWhen !== undefined && { useWhen }),
    ...(doNotUseWhen !== undefined && { doNotUseWhen }),
  };
}

type Survivors = {
  readonly living: ReadonlySet<string>;
  readonly merged: ReadonlyMap<string, readonly string[]>;
  /** Whom one became: itself if it was not merged. */
  readonly of: (id: string) => string;
};

function survivorsIn(workspace: Workspace, type: 'actor' | 'theme'): Survivors {
  const of = (id: string): string => survivingId(workspace, type, id);
  const living: string[] = [];
  const merged = new Map<string, string[]>();
  for (const { id } of workspace.all(type)) {
    const survivor = of(id);
    if (survivor === id) living.push(id);
    else merged.set(survivor, [...(merged.get(survivor) ?? []), id]);
  }
  return { living: new Set(living), merged, of };
}

/** The entry that one stands below. Of a ring that two people closed between them, nobody stands below anybody. */
function parentOf(
  id: string,
  parentIn: (id: string) => string | undefined,
  { living, of }: Survivors,
): string | undefined {
  const above = (each: string): string | undefined => {
    const parent = parentIn(each);
    const survivor = parent === undefined ? undefined : of(parent);
    return survivor !== undefined && living.has(survivor) ? survivor : undefined;
  };
  const seen = new Set<string>();
  for (let at = above(id); at !== undefined; at = above(at)) {
    if (at === id) return undefined;
    if (seen.has(at)) break;
    seen.add(at);
  }
  return above(id);
}

/** Each actor's aliases and those of the actors that became it; the same words once. */
function aliasesIn(workspace: Workspace, survivor: (id: string) => string): Map<string, KeptAlias[]> {
  const found = new Map<string, KeptAlias[]>();
  for (const { id } of workspace.all('alias')) {
    const alias = workspace.fields('alias', id);
    if (!alias) continue;
    const actor = survivor(alias.actor);
    const known = found.get(actor) ?? [];
    if (!known.some(({ text }) => text === alias.text)) found.set(actor, [...known, { ...alias, id }]);
  }
  return found;
}

function inOrder(entries: readonly CodeEntry[]): CodeEntry[] {
  const folded = new Map(entries.map(({ key, name }) => [key, foldName(name)]));
  return entries.toSorted(
    (a, b) =>
      compare(a.order ?? AT_THE_END, b.order ?? AT_THE_END) ||
      byName(folded.get(a.key) ?? '', folded.get(b.key) ?? '') ||
      compare(a.id, b.id),
  );
}

/** Behind all places in an order: what is new waits there to be put in its own. */
const AT_THE_END = '~';

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
