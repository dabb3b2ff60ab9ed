import type { Basis, Confidence, Domain, Effect, Likelihood } from '#shared/model/implication';
import { derive, type Derived } from './derived';
import { isGold } from './copies';
import type { Workspace } from './workspace';

/** An implication of the open document as lists show it. */
export type ImplicationEntry = {
  readonly id: string;
  /** Whose copy it is in. */
  readonly layer: string;
  readonly statement: string;
  readonly basis: Basis;
  readonly domain: Domain | undefined;
  readonly likelihood: Likelihood | undefined;
  readonly confidence: Confidence | undefined;
  readonly affected: readonly {
    readonly actor: string;
    readonly name: string;
    readonly effect: Effect | undefined;
  }[];
  /** How many passages bear on it, whichever way. */
  readonly evidence: number;
  /** The other implications of the article that cannot hold beside it. */
  readonly conflicts: readonly string[];
};

/** The open document's implications, in the order in which they were made. */
export function implicationsOf(workspace: Workspace): Derived<readonly ImplicationEntry[]> {
  return derive(workspace, ['implication', 'bears', 'affects', 'actor', 'passage', 'conflictsWith'], () => {
    const evidence = countBy(workspace, 'bears');
    const conflicts = conflictsIn(workspace);
    const affected = new Map<string, ImplicationEntry['affected']>();
    for (const { id } of workspace.all('affects')) {
      const link = workspace.fields('affects', id);
      const actor = link && workspace.fields('actor', link.actor);
      if (!actor) continue;
      const others = affected.get(link.implication) ?? [];
      affected.set(link.implication, [
        ...others,
        { actor: link.actor, name: actor.name, effect: link.effect },
      ]);
    }
    return workspace
      .all('implication')
      .toSorted((a, b) => a.created.hlc[0] - b.created.hlc[0] || a.created.hlc[1] - b.created.hlc[1])
      .flatMap(({ id }): ImplicationEntry[] => {
        const fields = workspace.fields('implication', id);
        if (!fields || isGold(workspace, fields.layer)) return [];
        const { layer, statement, basis, domain, likelihood, confidence } = fields;
        return [
          {
            id,
            layer,
            statement,
            basis,
            domain,
            likelihood,
            confidence,
            affected: affected.get(id) ?? [],
            evidence: evidence.get(id) ?? 0,
            conflicts: conflicts.get(id) ?? [],
          },
        ];
      });
  });
}

/** How many living passages bear on each implication. */
function countBy(workspace: Workspace, type: 'bears'): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { id } of workspace.all(type)) {
    const link = workspace.fields(type, id);
    if (!link || !workspace.find('passage', link.passage)) continue;
    counts.set(link.implication, (counts.get(link.implication) ?? 0) + 1);
  }
  return counts;
}

/** By implication, the ones that cannot hold beside it: each link is seen from both its ends. */
function conflictsIn(workspace: Workspace): Map<string, string[]> {
  const conflicts = new Map<string, string[]>();
  for (const { id } of workspace.all('conflictsWith')) {
    const link = workspace.fields('conflictsWith', id);
    if (!link || !workspace.find('implication', link.a) || !workspace.find('implication', link.b)) continue;
    conflicts.set(link.a, [...(conflicts.get(link.a) ?? []), link.b]);
    conflicts.set(link.b, [...(conflicts.get(link.b) ?? []), link.a]);
  }
  return conflicts;
}

/** Those in which every word that was typed begins a word; the last made come first. */
export function implicationsMatching(
  implications: readonly ImplicationEntry[],
  typed: string,
): readonly ImplicationEntry[] {
  const wanted = wordsIn(typed);
  return implications
    .filter(({ statement, affected }) => {
      const words = wordsIn([statement, ...affected.map(({ name }) => name)].join(' '));
      return wanted.every((word) => words.some((other) => other.startsWith(word)));
    })
    .toReversed();
}

function wordsIn(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
