import type { ActorType } from '#shared/model/actor';
import type { Candidate, Mention } from '#shared/suggestions/candidate';
import { compileMentions, type MentionFinder } from '#shared/suggestions/find-mentions';
import { unclaimed } from '#shared/suggestions/unclaimed';
import type { ActorEntry } from './actors';
import type { Derived } from './derived';

/** Somebody's name in a text. */
export type Sight = {
  readonly candidate: Candidate;
  /** The candidate is an actor of the project, by the same id; otherwise taking it makes one. */
  readonly isKnown: boolean;
  readonly mention: Mention;
};

/** Who is looked for: candidates, and the phrases that only hold a name. */
export type Sought = { readonly candidates: readonly Candidate[]; readonly namesakes: readonly string[] };

/** Long texts are searched elsewhere than where the screen is drawn. */
export type NameSearch = {
  /** People whom a text names and nobody knows. */
  people: (text: string, sought: Sought) => Promise<readonly Candidate[]>;
  mentions: (text: string, sought: Sought) => Promise<readonly Mention[]>;
};

/**
 * Who can be found in a text: the project's actors; of the gazetteer those that the project has no actor for; and the
 * people whom the open article names. Kept up with the project's actors.
 */
export class Lookout {
  readonly search: NameSearch;
  readonly #actors: Derived<readonly ActorEntry[]>;
  #gazetteer: Sought = { candidates: [], namesakes: [] };
  #people: readonly Candidate[] = [];
  #named: Candidate | undefined;
  #opening: { text: string; done: Promise<void> } | undefined;
  #ready: Ready | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(actors: Derived<readonly ActorEntry[]>, search: NameSearch) {
    this.#actors = actors;
    this.search = search;
    actors.listen(() => this.#renew());
  }

  /** @returns how to stop listening. Listeners are told when others can be found. */
  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Everybody who is looked for. The same object until that changes. */
  readonly sought = (): Sought => this.#now().sought;

  /**
   * Loads the gazetteer, and finds the people whom this article names; once for each article. Until then only the
   * project's actors are found.
   */
  open(text: string): Promise<void> {
    if (this.#opening?.text !== text) this.#opening = { text, done: this.#open(text) };
    return this.#opening.done;
  }

  async #open(text: string): Promise<void> {
    this.#people = [];
    const { gazetteer, namesakes } = await import('#shared/gazetteer/gazetteer');
    if (this.#gazetteer.candidates.length === 0) this.#gazetteer = { candidates: gazetteer(), namesakes };
    this.#renew();
    const people = await this.search.people(text, this.sought());
    // Another article may have been opened meanwhile.
    if (this.#opening?.text !== text || people.length === 0) return;
    this.#people = people;
    this.#renew();
  }

  /**
   * Also looks for somebody of this name, whom nobody knows yet; without a name no longer.
   *
   * @returns the id by which they are found.
   */
  lookFor(name: string): string;
  lookFor(name: undefined): undefined;
  lookFor(name: string | undefined): string | undefined {
    const id = name === undefined ? undefined : `named:${name}`;
    if (id === this.#named?.id) return id;
    this.#named = id === undefined || name === undefined ? undefined : { id, name, aliases: [] };
    this.#renew();
    return id;
  }

  find(id: string): { readonly candidate: Candidate; readonly isKnown: boolean } | undefined {
    const { byId, known } = this.#now();
    const candidate = byId.get(id);
    return candidate && { candidate, isKnown: known.has(id) };
  }

  /** Who is named in some words, in their order. */
  candidatesIn(text: string): Sight[] {
    return this.mentionsIn(text, 0, text.length);
  }

  /** Who is named in a stretch of a text, in its order; offsets are those of the text. */
  mentionsIn(text: string, from: number, to: number): Sight[] {
    const { finder } = this.#now();
    return finder.in(text, from, to).flatMap((mention) => {
      const found = this.find(mention.actor);
      return found ? [{ ...found, mention }] : [];
    });
  }

  #renew(): void {
    this.#ready = undefined;
    for (const listener of this.#listeners) listener();
  }

  #now(): Ready {
    return (this.#ready ??= readyFor(this.#actors.get(), this.#gazetteer, [
      ...this.#people,
      ...(this.#named ? [this.#named] : []),
    ]));
  }
}

type Ready = {
  readonly sought: Sought;
  readonly byId: ReadonlyMap<string, Candidate>;
  readonly known: ReadonlySet<string>;
  readonly finder: MentionFinder;
};

function readyFor(
  entries: readonly ActorEntry[],
  { candidates, namesakes }: Sought,
  people: readonly Candidate[],
): Ready {
  // Those that are retired are not looked for, and nobody else of their name is made in their place.
  const claimed = entries.map(asCandidate);
  const actors = entries.filter(({ isRetired }) => !isRetired).map(asCandidate);
  const all = [...actors, ...unclaimed([...candidates, ...people], claimed)];
  return {
    sought: { candidates: all, namesakes },
    byId: new Map(all.map((candidate) => [candidate.id, candidate])),
    known: new Set(actors.map(({ id }) => id)),
    finder: compileMentions(all, namesakes),
  };
}

function asCandidate({ id, name, type, aliases }: ActorEntry): Candidate {
  // An entry's type is one that an actor may have, or that a newer version knows: it is only compared.
  return { id, name, type: type as ActorType | undefined, aliases };
}
