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
  /** All that is stored of it, by field, the project's own ones included. */
  readonly recorded: Readonly<Record<string, unknown>>;
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
    return (
      workspace
        .all('implication')
        .toSorted((a, b) => a.created.hlc[0] - b.created.hlc[0] || a.created.hlc[1] - b.created.hlc[1])
        // Passages may bear on those of other articles, which are listed there.
        .filter(({ stream }) => stream === workspace.document)
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
              recorded: fields,
            },
          ];
        })
    );
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

/** An implication as fields offer it: enough to find it by its words. */
export type ImplicationChoice = Pick<ImplicationEntry, 'id' | 'statement'> & {
  /** Whom it affects. */
  readonly names: readonly string[];
  /** The title of the article it belongs to, if that is another one. */
  readonly elsewhere: string | undefined;
};

/** The article's own implications to choose from, the last made first. */
export function choicesFrom(implications: readonly ImplicationEntry[]): ImplicationChoice[] {
  return implications
    .map(({ id, statement, affected }) => ({
      id,
      statement,
      names: affected.map(({ name }) => name),
      elsewhere: undefined,
    }))
    .toReversed();
}

/** Those in which every word that was typed begins a word of the statement or of a name. */
export function choicesMatching<Choice extends Pick<ImplicationChoice, 'statement' | 'names'>>(
  choices: readonly Choice[],
  typed: string,
): readonly Choice[] {
  const wanted = wordsIn(typed);
  if (wanted.length === 0) return choices;
  return choices.filter(({ statement, names }) => {
    const words = wordsIn([statement, ...names].join(' '));
    return wanted.every((word) => words.some((other) => other.startsWith(word)));
  });
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
