import type { Basis, Confidence, Domain, Effect, Likelihood } from '#shared/model/implication';
import type { EntityType, FieldsOf } from '#shared/model/entities';
import { compareStamps, type Stamp } from '#shared/history/clock';
import { keyOf } from '#shared/history/fold';
import type { ChangedObjects } from './changed-objects';
import { isGold } from './copies';
import type { Derived } from './derived';
import { idsBecoming, survivingId } from './survivors';
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

/**
 * The open document's implications, in the order in which they were made. After a change only those that it concerns are
 * worked out again: what a passage more costs does not depend on how many there are.
 */
export function implicationsOf(workspace: Workspace): Derived<readonly ImplicationEntry[]> {
  return new ImplicationList(workspace);
}

const LINKS = ['bears', 'affects', 'conflictsWith'] as const satisfies readonly EntityType[];
type LinkType = (typeof LINKS)[number];
type Listed = { readonly made: Stamp; readonly entry: ImplicationEntry };

class ImplicationList implements Derived<readonly ImplicationEntry[]> {
  readonly #workspace: Workspace;
  readonly #listeners = new Set<() => void>();
  /** Nothing before somebody asks for the first time, and after another document was opened. */
  #known: Map<string, Listed> | undefined;
  /** The ids that each link joins, by its key, and the keys of the links of each id. */
  #ends = new Map<string, readonly string[]>();
  #links = new Map<string, Map<string, LinkType>>();
  #stale = new Set<string>();
  #array: readonly ImplicationEntry[] | undefined;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    workspace.listen((changed) => this.#follow(changed));
  }

  readonly get = (): readonly ImplicationEntry[] => {
    const known = (this.#known ??= this.#readAll());
    if (this.#stale.size > 0) this.#refresh(known);
    return (this.#array ??= [...known.values()]
      .toSorted((a, b) => compareStamps(a.made, b.made))
      .map(({ entry }) => entry));
  };

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #follow({ keys }: ChangedObjects): void {
    if (!keys) {
      this.#known = undefined;
      this.#array = undefined;
      return this.#tell();
    }
    // Whoever asks for the first time reads everything.
    const before = this.#stale.size;
    if (this.#known) for (const key of keys) this.#noteChanged(key);
    if (this.#known ? this.#stale.size > before : true) this.#tell();
  }

  #noteChanged(key: string): void {
    const [type = '', id = ''] = key.split(':');
    if (isLink(type)) {
      for (const end of this.#ends.get(key) ?? []) this.#stale.add(end);
      this.#noteLink(type, id);
      for (const end of this.#ends.get(key) ?? []) this.#stale.add(end);
    } else if (type === 'implication') this.#stale.add(id);
    // A passage or an actor is told of in the implications that links join it to, or those that became it.
    for (const each of type === 'actor' ? idsBecoming(this.#workspace, type, id) : [id]) {
      for (const link of this.#links.get(each)?.keys() ?? []) {
        for (const end of this.#ends.get(link) ?? []) this.#stale.add(end);
      }
    }
  }

  #readAll(): Map<string, Listed> {
    this.#ends = new Map();
    this.#links = new Map();
    for (const type of LINKS) for (const id of this.#workspace.allIds(type)) this.#noteLink(type, id);
    this.#stale = new Set(this.#workspace.allIds('implication'));
    return new Map();
  }

  #noteLink(type: LinkType, id: string): void {
    const fields = this.#workspace.fields(type, id);
    if (!fields) return;
    const key = keyOf(type, id);
    const ends = endsOf(fields);
    this.#ends.set(key, ends);
    for (const end of ends) {
      this.#links.set(end, (this.#links.get(end) ?? new Map<string, LinkType>()).set(key, type));
    }
  }

  #refresh(known: Map<string, Listed>): void {
    for (const id of this.#stale) {
      const listed = this.#listedOf(id);
      if (listed) known.set(id, listed);
      else known.delete(id);
    }
    this.#stale.clear();
    this.#array = undefined;
  }

  #listedOf(id: string): Listed | undefined {
    const object = this.#workspace.find('implication', id);
    // Passages may bear on those of other articles, which are listed there.
    if (!object || object.stream !== this.#workspace.document) return undefined;
    const fields = this.#workspace.fields('implication', id);
    if (!fields || isGold(this.#workspace, fields.layer)) return undefined;
    const { layer, statement, basis, domain, likelihood, confidence } = fields;
    const { affected, evidence, conflicts } = this.#hangingOn(id);
    const own = { id, layer, statement, basis, domain, likelihood, confidence };
    return { made: object.created, entry: { ...own, affected, evidence, conflicts, recorded: fields } };
  }

  /** Whom it affects, how many living passages bear on it, and what cannot hold beside it: seen from both its ends. */
  #hangingOn(implication: string): Pick<ImplicationEntry, 'affected' | 'evidence' | 'conflicts'> {
    const affected: Affected[] = [];
    const conflicts: string[] = [];
    let evidence = 0;
    for (const [key, type] of this.#links.get(implication) ?? []) {
      const fields = this.#workspace.fields(type, key.slice(type.length + 1));
      if (!fields) continue;
      if ('passage' in fields) evidence += Number(this.#workspace.has('passage', fields.passage));
      else if ('actor' in fields) {
        const id = survivingId(this.#workspace, 'actor', fields.actor);
        const name = this.#workspace.fields('actor', id)?.name;
        if (name !== undefined) addAffected(affected, { actor: id, name, effect: fields.effect });
      } else {
        const other = fields.a === implication ? fields.b : fields.a;
        if (this.#workspace.has('implication', other)) conflicts.push(other);
      }
    }
    return { affected, evidence, conflicts };
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

type Affected = { actor: string; name: string; effect: Effect | undefined };

/** Of two that were merged, what is said of either is said of the one that they became. */
function addAffected(affected: Affected[], added: Affected): void {
  const there = affected.find(({ actor }) => actor === added.actor);
  if (there) there.effect ??= added.effect;
  else affected.push(added);
}

function isLink(type: string): type is LinkType {
  return (LINKS as readonly string[]).includes(type);
}

function endsOf(link: FieldsOf<LinkType>): readonly string[] {
  if ('passage' in link) return [link.implication, link.passage];
  return 'actor' in link ? [link.implication, link.actor] : [link.a, link.b];
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
