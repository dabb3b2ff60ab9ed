import type { SearchedBearing } from './searched';

/** Two actors and in how many passages they are so. */
export type Tie = {
  readonly from: string;
  readonly to: string;
  readonly passages: number;
  /** The implications by which `from` affects `to`, as those passages support them. */
  readonly implications: readonly string[];
};

/** Ties of one kind, the most passages first, and in how many passages each actor is. */
export type TieSheet = {
  readonly ties: readonly Tie[];
  readonly actors: ReadonlyMap<string, number>;
};

export type LedgerTies = {
  /**
   * `from` acts in a passage, and `to` is affected: it is tagged so, or the passage supports an implication that affects it.
   * An actor’s passages are those that it is tagged in, and those that support what affects it.
   */
  readonly acts: TieSheet;
  /** Both are tagged, whatever they do; each pair once, `from` the id that sorts first. */
  readonly together: TieSheet;
};

/** What ties the actors of a passage. */
export type TyingPassage = {
  /** Whoever is tagged, each once, and who of them acts and is affected. */
  readonly actors: readonly string[];
  readonly acting: readonly string[];
  readonly affected: readonly string[];
  readonly bearsOn: readonly SearchedBearing[];
};

/** Counts who is tied to whom, a passage at a time. */
export class PassageTies {
  readonly #affects: (implication: string) => readonly string[];
  readonly #acts = new SheetCount();
  readonly #together = new SheetCount();

  /** @param affects whom an implication affects */
  constructor(affects: (implication: string) => readonly string[]) {
    this.#affects = affects;
  }

  add({ actors, acting, affected, bearsOn }: TyingPassage): void {
    const byWhat = new Map<string, string[]>(affected.map((actor) => [actor, []]));
    for (const implication of supportedBy(bearsOn)) {
      for (const actor of this.#affects(implication)) {
        const by = byWhat.get(actor);
        if (by) by.push(implication);
        else byWhat.set(actor, [implication]);
      }
    }
    for (const actor of new Set([...actors, ...byWhat.keys()])) this.#acts.countActor(actor);
    for (const from of acting) {
      for (const [to, by] of byWhat) if (from !== to) this.#acts.countTie(from, to, by);
    }
    for (const from of actors) {
      this.#together.countActor(from);
      for (const to of actors) if (from < to) this.#together.countTie(from, to, []);
    }
  }

  get counted(): LedgerTies {
    return { acts: this.#acts.sheet, together: this.#together.sheet };
  }
}

/** What a passage is evidence for; what it undermines, or is context of, it does not say. */
export function supportedBy(bearsOn: readonly SearchedBearing[]): string[] {
  return bearsOn.flatMap(({ implication, stance }) => (stance === 'supports' ? implication : []));
}

class SheetCount {
  readonly #actors = new Map<string, number>();
  readonly #ties = new Map<string, { passages: number; readonly implications: Set<string> }>();

  countActor(actor: string): void {
    this.#actors.set(actor, (this.#actors.get(actor) ?? 0) + 1);
  }

  countTie(from: string, to: string, implications: readonly string[]): void {
    // Ids have no spaces in them.
    const key = `${from} ${to}`;
    const tie = this.#ties.get(key) ?? { passages: 0, implications: new Set() };
    this.#ties.set(key, tie);
    tie.passages += 1;
    for (const implication of implications) tie.implications.add(implication);
  }

  get sheet(): TieSheet {
    const ties = Array.from(this.#ties, ([key, { passages, implications }]) => {
      const [from = '', to = ''] = key.split(' ');
      return { from, to, passages, implications: [...implications] };
    });
    return {
      ties: ties.toSorted((one, other) => other.passages - one.passages),
      actors: this.#actors,
    };
  }
}
