import { actorTypes, type ActorType } from '#shared/model/actor';
import { groupBy } from '#shared/group-by';
import { codeKinds, type CodeKind } from '#shared/codes/code-kind';
import type { CodeEntry } from './codebook';
import { matchName, typedName } from './name-match';

/** How the actors stand in the tree: below their type, or below whom they are part of. */
export type ActorArrangement = 'type' | 'whole';

/** What a branch of the tree holds that is no entry: all of a kind, or the actors of one type. */
export type CodeGroup =
  | { readonly kind: 'kind'; readonly of: CodeKind }
  /** Without a type: those that nobody has sorted yet. */
  | { readonly kind: 'type'; readonly of: ActorType | undefined };

/** One line of the tree that is in sight. */
export type CodeRow = {
  readonly key: string;
  readonly group?: CodeGroup;
  readonly entry?: CodeEntry;
  /** From 1. */
  readonly level: number;
  /** Its place among those of the same branch, from 1, and how many they are. */
  readonly place: number;
  readonly of: number;
  /** Nothing where it has nothing below it. */
  readonly isOpen: boolean | undefined;
  /** How many entries it holds, at any depth: said of groups. */
  readonly count: number;
};

export type TreeView = {
  readonly arrangement: ActorArrangement;
  /** What was typed to find an entry. */
  readonly sought: string;
  readonly areRetiredShown: boolean;
  /** The keys of the branches that are closed; the others are open. */
  readonly closed: ReadonlySet<string>;
};

type Node = {
  readonly key: string;
  readonly group?: CodeGroup;
  readonly entry?: CodeEntry;
  readonly below: readonly Node[];
};

/**
 * The lines of the tree from top to bottom. While something is sought, those that go by it and what they stand below, all
 * open. Proportional to the codebook.
 */
export function codeRows(entries: readonly CodeEntry[], view: TreeView): CodeRow[] {
  const kept = entriesIn(entries, view);
  const byKind = groupBy(kept, ({ kind }) => kind);
  const roots = codeKinds.flatMap((kind): Node[] => {
    const ofKind = byKind.get(kind) ?? [];
    if (ofKind.length === 0) return [];
    const below = kind === 'actor' && view.arrangement === 'type' ? byType(ofKind) : nested(ofKind);
    return [{ key: `kind:${kind}`, group: { kind: 'kind', of: kind }, below }];
  });
  const rows: CodeRow[] = [];
  // While one seeks, nothing that was found is hidden.
  const isClosed = (key: string): boolean => view.sought.trim() === '' && view.closed.has(key);
  addRows(rows, roots, 1, isClosed);
  return rows;
}

/** The entry that goes best by what is sought, among those that the tree shows. */
export function bestFound(entries: readonly CodeEntry[], view: TreeView): CodeEntry | undefined {
  const needle = typedName(view.sought);
  if (!needle.whole) return undefined;
  const rankOf = (entry: CodeEntry): number => {
    const match = matchName(entry, needle);
    return match ? match.rank + (match.isLoose ? LOOSE : 0) : Infinity;
  };
  const [first, ...others] = entriesIn(entries, view);
  return first && others.reduce((best, entry) => (rankOf(entry) < rankOf(best) ? entry : best), first);
}

/** Behind all that are found by more than some of their letters. */
const LOOSE = 100;

/** The key of the branch that a line stands in, if it stands in one that is a line, too. */
export function rowAbove(rows: readonly CodeRow[], key: string): CodeRow | undefined {
  const at = rows.findIndex((row) => row.key === key);
  const level = rows[at]?.level ?? 0;
  return rows.slice(0, Math.max(at, 0)).findLast((row) => row.level < level);
}

/** All entries that stand below one, at any depth. */
export function descendantsOf(entries: readonly CodeEntry[], { kind, id }: CodeEntry): CodeEntry[] {
  const byParent = groupBy(
    entries.filter((entry) => entry.kind === kind && entry.parent !== undefined),
    ({ parent = '' }) => parent,
  );
  const found: CodeEntry[] = [];
  const wait = [id];
  for (let at = wait.pop(); at !== undefined; at = wait.pop()) {
    for (const child of byParent.get(at) ?? []) {
      found.push(child);
      wait.push(child.id);
    }
  }
  return found;
}

/** Those that are sought, those that they stand below, and of the retired ones those that are asked for. */
function entriesIn(entries: readonly CodeEntry[], { sought, areRetiredShown }: TreeView): CodeEntry[] {
  const here = entries.filter(({ isRetired }) => areRetiredShown || !isRetired);
  const needle = typedName(sought);
  if (!needle.whole) return here;
  const byKey = new Map(here.map((entry) => [entry.key, entry]));
  const found = new Set<CodeEntry>();
  for (const entry of here) {
    if (!matchName(entry, needle)) continue;
    for (let at: CodeEntry | undefined = entry; at && !found.has(at);) {
      found.add(at);
      at = at.parent === undefined ? undefined : byKey.get(`${at.kind}:${at.parent}`);
    }
  }
  return here.filter((entry) => found.has(entry));
}

/** The actors of each type below it, in the order of the model; those without one come last. */
function byType(actors: readonly CodeEntry[]): Node[] {
  const types = groupBy(actors, ({ type }) => type ?? '');
  return [...actorTypes, undefined].flatMap((type): Node[] => {
    const some = types.get(type ?? '') ?? [];
    if (some.length === 0) return [];
    return [
      {
        key: `type:${type ?? ''}`,
        group: { kind: 'type', of: type },
        below: some.map((entry) => ({ key: entry.key, entry, below: [] })),
      },
    ];
  });
}

/** Each below the one it is part of, where that is among them. */
function nested(entries: readonly CodeEntry[]): Node[] {
  const there = new Set(entries.map(({ id }) => id));
  const byParent = groupBy(entries, ({ parent }) =>
    parent !== undefined && there.has(parent) ? parent : '',
  );
  const nodeOf = (entry: CodeEntry): Node => ({
    key: entry.key,
    entry,
    below: (byParent.get(entry.id) ?? []).map(nodeOf),
  });
  return (byParent.get('') ?? []).map(nodeOf);
}

function addRows(
  rows: CodeRow[],
  nodes: readonly Node[],
  level: number,
  isClosed: (key: string) => boolean,
): void {
  for (const [at, { key, group, entry, below }] of nodes.entries()) {
    const isOpen = below.length === 0 ? undefined : !isClosed(key);
    rows.push({
      key,
      ...(group && { group }),
      ...(entry && { entry }),
      level,
      place: at + 1,
      of: nodes.length,
      isOpen,
      count: countIn(below),
    });
    if (isOpen) addRows(rows, below, level + 1, isClosed);
  }
}

function countIn(nodes: readonly Node[]): number {
  return nodes.reduce((sum, { entry, below }) => sum + (entry ? 1 : 0) + countIn(below), 0);
}
