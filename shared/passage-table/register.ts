import type { MaterialRow } from '../brief/material';
import { groupBy } from '../group-by';
import { ownHomeOf, type OwnHome } from '../model/own-fields';
import { survivorOf } from '../model/survivor';
import { Outlets } from '../sources/outlets';

/** The kinds of objects, of all documents, that the rows of a table name. */
export const registerTypes = [
  'actor',
  'theme',
  'person',
  'source',
  'recordedField',
  'layer',
  'implication',
  'affects',
] as const;
export type RegisterType = (typeof registerTypes)[number];
export type RegisterRows = { readonly [Type in RegisterType]: readonly MaterialRow<Type>[] };

/** A field that the project added itself. */
export type OwnColumn = { readonly key: string; readonly name: string; readonly isActor: boolean };

type Affected = { readonly name: string; readonly effect: MaterialRow<'affects'>['effect'] };

/** For an actor or theme that is not in the project any more. */
const UNKNOWN = 'not in this project';

/**
 * What the ids in passages and implications stand for. What was merged goes by the name of what it became. Gold copies, with
 * their implications, are none of anybody's work, and are not in it.
 */
export class TableRegister {
  /** The id of the project, which links to passages name. */
  readonly project: string;
  readonly outlets: Outlets;
  readonly #actors: ReadonlyMap<string, MaterialRow<'actor'>>;
  readonly #themes: ReadonlyMap<string, MaterialRow<'theme'>>;
  readonly #layers: ReadonlyMap<string, MaterialRow<'layer'>>;
  readonly #people: ReadonlyMap<string, MaterialRow<'person'>>;
  readonly #personOfAuthor: ReadonlyMap<string, MaterialRow<'person'>>;
  readonly #implications: ReadonlyMap<string, MaterialRow<'implication'>>;
  readonly #affected: ReadonlyMap<string, readonly MaterialRow<'affects'>[]>;
  readonly #ownColumns: ReadonlyMap<OwnHome | undefined, readonly OwnColumn[]>;

  constructor(project: string, rows: RegisterRows) {
    this.project = project;
    this.outlets = Outlets.byName(rows.source);
    this.#actors = byId(rows.actor);
    this.#themes = byId(rows.theme);
    this.#layers = byId(rows.layer);
    this.#people = byId(rows.person);
    this.#personOfAuthor = new Map(
      rows.person.flatMap((person) => person.authors.map((author) => [author, person])),
    );
    this.#implications = byId(rows.implication.filter(({ layer }) => !this.isGold(layer)));
    this.#affected = groupBy(rows.affects, ({ implication }) => implication);
    this.#ownColumns = groupBy(
      rows.recordedField
        .map(({ key, name, kind }) => ({ key, name: name ?? key, isActor: kind === 'actor' }))
        .toSorted((one, other) => one.name.localeCompare(other.name, 'en') || (one.key < other.key ? -1 : 1)),
      ({ key }) => ownHomeOf(key),
    );
  }

  actorItBecame(id: string): string {
    return survivorOf(id, (each) => this.#actors.get(each)?.mergedInto);
  }

  actor(id: string): MaterialRow<'actor'> | undefined {
    return this.#actors.get(this.actorItBecame(id));
  }

  nameOfActor(id: string): string {
    return this.actor(id)?.name ?? UNKNOWN;
  }

  nameOfTheme(id: string): string {
    const survivor = survivorOf(id, (each) => this.#themes.get(each)?.mergedInto);
    return this.#themes.get(survivor)?.name ?? UNKNOWN;
  }

  isGold(layer: string): boolean {
    return this.#layers.get(layer)?.kind === 'gold';
  }

  /** Whose copy it stands in, else who wrote it; empty where neither gave a name. */
  whose({ layer, madeBy }: { readonly layer: string; readonly madeBy: string }): string {
    const person =
      this.#people.get(this.#layers.get(layer)?.person ?? '') ?? this.#personOfAuthor.get(madeBy);
    return person?.name ?? '';
  }

  implication(id: string): MaterialRow<'implication'> | undefined {
    return this.#implications.get(id);
  }

  implications(): Iterable<MaterialRow<'implication'>> {
    return this.#implications.values();
  }

  affectedBy(implication: string): Affected[] {
    return (this.#affected.get(implication) ?? [])
      .map(({ actor, effect }) => ({ name: this.nameOfActor(actor), effect }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
  }

  /** The project's own fields on passages or implications, by name. */
  ownColumns(home: OwnHome): readonly OwnColumn[] {
    return this.#ownColumns.get(home) ?? [];
  }

  /** What somebody wrote in a field of the project's own; empty where nobody did. */
  ownValue({ key, isActor }: OwnColumn, fields: Readonly<Record<string, unknown>>): string {
    const value = fields[key];
    if (value === undefined || value === null) return '';
    if (typeof value !== 'string') return JSON.stringify(value);
    return isActor ? this.nameOfActor(value) : value;
  }
}

function byId<RowOf extends { readonly id: string }>(rows: readonly RowOf[]): ReadonlyMap<string, RowOf> {
  return new Map(rows.map((row) => [row.id, row]));
}
