import type { Stance } from '../model/implication';
import type { Certainty, PassageKind, RoleName } from '../model/passage';
import { survivorOf } from '../model/survivor';
import { codeLists } from './codes';
import type { IntList } from './int-list';
import { MarkReader } from './mark-sheet';
import { PassageTies, supportedBy, type LedgerTies } from './passage-ties';
import type { SearchedBearing, SearchedTag } from './searched';
import type { SearchIndex } from './search-index';

/** Of which articles and of whose passages one asks; all where none are named. */
export type LedgerScope = {
  readonly documents?: ReadonlySet<string>;
  readonly people?: ReadonlySet<string>;
};

/** In how many passages something is, and in which articles. */
export type ThemeTally = { readonly passages: number; readonly documents: readonly string[] };
export type ActorTally = ThemeTally & {
  /** In how many of them it has each role; one that is mentioned alone, and whoever has none, count as `mentioned`. */
  readonly roles: Readonly<Record<RoleName, number>>;
};
/** How many passages bear on an implication in each way. */
export type ImplicationTally = ThemeTally & { readonly stances: Readonly<Record<Stance, number>> };

/** How much was said, by id of whom or what it was said of. What nothing was said of is not there. */
export type LedgerTally = {
  readonly actors: ReadonlyMap<string, ActorTally>;
  readonly themes: ReadonlyMap<string, ThemeTally>;
  readonly implications: ReadonlyMap<string, ImplicationTally>;
};

/** Which passages are wanted: those that have all that is named, and of the implications at least one. */
export type PassageWish = LedgerScope & {
  readonly actors?: readonly string[];
  readonly theme?: string;
  readonly implications?: ReadonlySet<string>;
  /** This actor is tagged, or one of these implications, which affect it, is supported. */
  readonly involves?: { readonly actor: string; readonly by: ReadonlySet<string> };
  /** `from` acts, and `to` is affected: it is tagged so, or one of these implications, which affect it, is supported. */
  readonly acts?: { readonly from: string; readonly to: string; readonly by: ReadonlySet<string> };
};

/** Between whom ties are wanted: of passages that bear on one of these implications, of all where none are named. */
export type TieWish = LedgerScope & {
  readonly implications?: ReadonlySet<string>;
  /** Whom implications affect, by implication; one that is not there affects nobody. */
  readonly affects?: ReadonlyMap<string, readonly string[]>;
};

/** A passage and what was said of it, without its words. Merged actors and themes stand as those they became. */
export type LedgerPassage = {
  readonly document: string;
  readonly id: string;
  /** Where it lies in the present text, in UTF-16 units; nothing where that does not have it. */
  readonly range: { readonly start: number; readonly end: number } | undefined;
  readonly by: string | undefined;
  /** Milliseconds since 1970 UTC, to the second. */
  readonly madeAt: number;
  readonly kind: PassageKind | undefined;
  readonly certainty: Certainty | undefined;
  readonly actors: readonly SearchedTag[];
  readonly themes: readonly string[];
  readonly bearsOn: readonly SearchedBearing[];
};

/**
 * What was said in all articles, counted and picked from the index of the search: gold copies and what was removed are not in it.
 * Each question goes through all passages once, some tens of milliseconds for a hundred thousand.
 */
export class Ledger {
  readonly #index: SearchIndex;
  /** What merged actors and themes became, by id. */
  readonly #survivors: ReadonlyMap<string, string>;
  /** By the number of an id: the id, or that of what it became. */
  readonly #ids: string[] = [];

  constructor(index: SearchIndex) {
    this.#index = index;
    const { actors, themes } = index.register;
    const into = new Map([...actors, ...themes].map(({ id, mergedInto }) => [id, mergedInto]));
    this.#survivors = new Map(
      Array.from(into.keys(), (id) => [id, survivorOf(id, (each) => into.get(each))] as const),
    );
  }

  tally(scope: LedgerScope = {}): LedgerTally {
    const actors = new Map<string, Counted<RoleName>>();
    const themes = new Map<string, Counted<never>>();
    const implications = new Map<string, Counted<Stance>>();
    for (const { document, marks } of this.#passagesIn(scope)) {
      for (const [actor, roles] of this.#rolesIn(marks)) count(actors, actor, document, rolesOf(roles));
      for (const theme of this.#idsIn(marks.themes)) count(themes, theme, document, []);
      for (const { implication, stance } of this.#bearingsIn(marks)) {
        count(implications, implication, document, [stance]);
      }
    }
    return {
      actors: values(actors, (of) => ({ ...tallyOf(of), roles: each(codeLists.role, of.of) })),
      themes: values(themes, tallyOf),
      implications: values(implications, (of) => ({
        ...tallyOf(of),
        stances: each(codeLists.stance, of.of),
      })),
    };
  }

  /** Article by article as the index has them, in each by place; those without a place come last. */
  passages({ actors = [], theme, implications, involves, acts, ...scope }: PassageWish): LedgerPassage[] {
    const wantedActors = actors.map((id) => this.#survivor(id));
    const wantedTheme = theme === undefined ? undefined : this.#survivor(theme);
    const found: LedgerPassage[] = [];
    for (const { document, marks } of this.#passagesIn(scope)) {
      const here = wantedActors.length > 0 ? this.#idsIn(marks.actors) : nobodyHere;
      if (!wantedActors.every((actor) => here.has(actor))) continue;
      if (wantedTheme !== undefined && !this.#idsIn(marks.themes).has(wantedTheme)) continue;
      if (implications && !this.#bearsOnOne(marks, implications)) continue;
      if (involves && !this.#involves(marks, involves)) continue;
      if (acts && !this.#acts(marks, acts)) continue;
      found.push(this.#passage(document, marks));
    }
    return found;
  }

  ties({ implications, affects, ...scope }: TieWish = {}): LedgerTies {
    const ties = new PassageTies((id) => affects?.get(id)?.map((actor) => this.#survivor(actor)) ?? []);
    for (const { marks } of this.#passagesIn(scope)) {
      if (implications && !this.#bearsOnOne(marks, implications)) continue;
      const here = [...this.#rolesIn(marks)];
      ties.add({
        actors: here.map(([actor]) => actor),
        acting: here.flatMap(([actor, does]) => (does & ACTS ? actor : [])),
        affected: here.flatMap(([actor, does]) => (does & AFFECTED ? actor : [])),
        bearsOn: this.#bearingsIn(marks),
      });
    }
    return ties.counted;
  }

  *#passagesIn({ documents, people }: LedgerScope): Generator<{ document: string; marks: MarkReader }> {
    const { lexicon } = this.#index;
    const wanted = people && new Set([...people].map((id) => lexicon.findId(id)));
    const marks = new MarkReader();
    for (const { document, sheet } of this.#index.marked()) {
      if (documents && !documents.has(document)) continue;
      marks.open(sheet);
      while (marks.next()) {
        if (marks.kind !== 'passage') continue;
        marks.read();
        if (!wanted || (marks.by > 0 && wanted.has(marks.by))) yield { document, marks };
      }
    }
  }

  /** Each actor once, with all that those do that became it, as bits. */
  #rolesIn({ actors, roles }: MarkReader): Map<string, number> {
    const found = new Map<string, number>();
    for (let at = 0; at < actors.length; at += 1) {
      const actor = this.#idOf(actors.at(at));
      found.set(actor, (found.get(actor) ?? 0) | roles.at(at));
    }
    return found;
  }

  #bearingsIn({ bearsOn, stances }: MarkReader): SearchedBearing[] {
    const found: SearchedBearing[] = [];
    for (let at = 0; at < bearsOn.length; at += 1) {
      const stance = codeLists.stance[stances.at(at) - 1];
      if (stance) found.push({ implication: this.#idOf(bearsOn.at(at)), stance });
    }
    return found;
  }

  #bearsOnOne(marks: MarkReader, implications: ReadonlySet<string>): boolean {
    return this.#bearingsIn(marks).some(({ implication }) => implications.has(implication));
  }

  #supportsOne(marks: MarkReader, implications: ReadonlySet<string>): boolean {
    return supportedBy(this.#bearingsIn(marks)).some((implication) => implications.has(implication));
  }

  #involves(marks: MarkReader, { actor, by }: NonNullable<PassageWish['involves']>): boolean {
    return this.#idsIn(marks.actors).has(this.#survivor(actor)) || this.#supportsOne(marks, by);
  }

  #acts(marks: MarkReader, { from, to, by }: NonNullable<PassageWish['acts']>): boolean {
    const roles = this.#rolesIn(marks);
    const does = (actor: string): number => roles.get(this.#survivor(actor)) ?? 0;
    return (does(from) & ACTS) > 0 && ((does(to) & AFFECTED) > 0 || this.#supportsOne(marks, by));
  }

  #idsIn(numbers: IntList): Set<string> {
    const found = new Set<string>();
    for (let at = 0; at < numbers.length; at += 1) found.add(this.#idOf(numbers.at(at)));
    return found;
  }

  #passage(document: string, marks: MarkReader): LedgerPassage {
    return {
      document,
      id: marks.id,
      range: marks.start < 0 ? undefined : { start: marks.start, end: marks.end },
      by: this.#index.lexicon.idOf(marks.by),
      madeAt: marks.madeAt * 1000,
      kind: codeLists.kind[marks.passageKind - 1],
      certainty: codeLists.certainty[marks.certainty - 1],
      actors: Array.from(this.#rolesIn(marks), ([actor, bits]) => ({ actor, roles: namesOf(bits) })),
      themes: [...this.#idsIn(marks.themes)],
      bearsOn: this.#bearingsIn(marks),
    };
  }

  #survivor(id: string): string {
    return this.#survivors.get(id) ?? id;
  }

  #idOf(number: number): string {
    return (this.#ids[number] ??= this.#survivor(this.#index.lexicon.idOf(number) ?? ''));
  }
}

const nobodyHere: ReadonlySet<string> = new Set();

/** Codes count from 1. */
const [ACTS, AFFECTED] = [bitOf('acts'), bitOf('affected')];

function bitOf(role: RoleName): number {
  return 1 << (codeLists.role.indexOf(role) + 1);
}

function namesOf(bits: number): RoleName[] {
  return codeLists.role.filter((role) => bits & bitOf(role));
}

function rolesOf(bits: number): RoleName[] {
  return bits === 0 ? ['mentioned'] : namesOf(bits);
}

type Counted<Kind> = { passages: number; readonly documents: Set<string>; readonly of: Map<Kind, number> };

function count<Kind>(
  counted: Map<string, Counted<Kind>>,
  id: string,
  document: string,
  kinds: readonly Kind[],
): void {
  const of = counted.get(id) ?? { passages: 0, documents: new Set(), of: new Map<Kind, number>() };
  counted.set(id, of);
  of.passages += 1;
  of.documents.add(document);
  for (const kind of kinds) of.of.set(kind, (of.of.get(kind) ?? 0) + 1);
}

function tallyOf({ passages, documents }: Counted<unknown>): ThemeTally {
  return { passages, documents: [...documents] };
}

function values<Of, Value>(of: ReadonlyMap<string, Of>, valueOf: (of: Of) => Value): Map<string, Value> {
  return new Map(Array.from(of, ([id, one]) => [id, valueOf(one)]));
}

function each<Kind extends string>(
  kinds: readonly Kind[],
  counts: ReadonlyMap<Kind, number>,
): Record<Kind, number> {
  // One for each of them.
  return Object.fromEntries(kinds.map((kind) => [kind, counts.get(kind) ?? 0])) as Record<Kind, number>;
}
