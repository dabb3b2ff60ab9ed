import { isAlive, shownFields, type FoldedObject } from '../history/fold';
import { groupBy } from '../group-by';
import type { EntityType, FieldsOf } from '../model/entities';
import type { RoleName, Span } from '../model/passage';
import type { ShownLink, ShownPassage } from '../pack/shown-passages';
import { anchorPassages } from '../anchoring/anchor';
import type {
  SearchedArticle,
  SearchedDocument,
  SearchedImplication,
  SearchedNote,
  SearchedPassage,
  SearchedTag,
  SearchedText,
} from './searched';

/**
 * An article as a search sees it, from the objects of its stream.
 *
 * @param objects those that stand in lists, without passages and their links.
 * @returns nothing for an article that was removed.
 */
export function searchedArticle(
  document: string,
  objects: Iterable<FoldedObject>,
  passages: Iterable<ShownPassage>,
  text: SearchedText,
): SearchedArticle | undefined {
  const work = new Work(objects);
  const about = work.all('document').find(({ id }) => id === document);
  if (!about) return undefined;
  return {
    document,
    about: documentOf(about),
    text,
    passages: passagesOf(work, passages, text, about.fields.revision.textDigest),
    implications: implicationsOf(work),
    notes: notesOf(work),
  };
}

type Listed<Type extends EntityType> = { id: string; fields: FieldsOf<Type>; createdAt: number };

/** The living objects by type, without what lies in gold copies. */
class Work {
  readonly #byType: ReadonlyMap<string, FoldedObject[]>;
  readonly #people: ReadonlyMap<string, string>;
  readonly #gold: ReadonlySet<string>;

  constructor(objects: Iterable<FoldedObject>) {
    this.#byType = groupBy([...objects].filter(isAlive), ({ type }) => type);
    const layers = this.all('layer');
    this.#people = new Map(layers.map(({ id, fields }) => [id, fields.person]));
    this.#gold = new Set(layers.flatMap(({ id, fields }) => (fields.kind === 'gold' ? [id] : [])));
  }

  all<Type extends EntityType>(type: Type): Listed<Type>[] {
    const objects = this.#byType.get(type) ?? [];
    return objects.map((object) => ({
      id: object.id,
      // What stands in lists has been checked against its kind's schema.
      fields: shownFields(object) as unknown as FieldsOf<Type>,
      createdAt: object.created.hlc[0],
    }));
  }

  /** Those of a kind that lies in somebody's copy. */
  own<Type extends 'implication' | 'judgement'>(type: Type): Listed<Type>[] {
    return this.all(type).filter(({ fields }) => this.isOwn(fields.layer));
  }

  isOwn(layer: string): boolean {
    return !this.#gold.has(layer);
  }

  /** Whose copy it is. */
  by(layer: string): { by?: string } {
    const person = this.#people.get(layer);
    return person === undefined ? {} : { by: person };
  }
}

function documentOf({ fields, createdAt }: Listed<'document'>): SearchedDocument {
  const { title, published, reliability, credibility, language, source, publisher, address } = fields;
  return {
    title,
    addedAt: createdAt,
    ...present({ published, reliability, credibility, language, source, publisher, address }),
  };
}

function passagesOf(
  work: Work,
  passages: Iterable<ShownPassage>,
  { text }: SearchedText,
  textDigest: string,
): SearchedPassage[] {
  const own = [...passages].filter(({ fields }) => work.isOwn(fields.layer));
  const strayed = own.filter(({ fields: { target } }) => target.textDigest !== textDigest);
  const places = placesOf(strayed, text);
  return own.map(({ id, madeAt, fields, links }) => {
    const { target, note, why, kind, certainty, layer } = fields;
    const spans = target.textDigest === textDigest ? target.spans : (places.get(id) ?? []);
    return {
      id,
      spans: spans.map(({ start, end }) => ({ start, end })),
      quote: target.spans.map(({ quote }) => quote).join(' … '),
      ...(note !== undefined && { note }),
      ...(why !== undefined && { why }),
      ...(kind !== undefined && { kind }),
      ...(certainty !== undefined && { certainty }),
      ...work.by(layer),
      madeAt,
      actors: tagsOf(links),
      themes: links.flatMap(({ type, to }) => (type === 'labelled' ? [to] : [])),
      bearsOn: links.flatMap(({ stance, to }) => (stance ? [{ implication: to, stance }] : [])),
    };
  });
}

/** Where passages made on another text are in this one. */
function placesOf(strayed: readonly ShownPassage[], text: string): Map<string, readonly Span[]> {
  const places = new Map<string, readonly Span[]>();
  if (strayed.length === 0) return places;
  const anchored = anchorPassages(
    undefined,
    text,
    strayed.map(({ fields }) => fields.target.spans),
  );
  for (const [at, { id }] of strayed.entries()) {
    const place = anchored[at];
    if (place && place.kind !== 'lost') places.set(id, place.spans);
  }
  return places;
}

/** Whoever has a role in it is in it, whether or not somebody said so. */
function tagsOf(links: readonly ShownLink[]): SearchedTag[] {
  const roles = new Map<string, RoleName[]>();
  for (const { type, to, role } of links) {
    if (type !== 'appears' && type !== 'role') continue;
    const there = roles.get(to) ?? [];
    roles.set(to, there);
    if (role !== undefined) there.push(role);
  }
  return Array.from(roles, ([actor, its]) => ({ actor, roles: its }));
}

function implicationsOf(work: Work): SearchedImplication[] {
  return work.own('implication').map(({ id, fields }) => {
    const { statement, assumption, indicator, basis, domain, likelihood, layer } = fields;
    return {
      id,
      statement,
      basis,
      ...present({ assumption, indicator, domain, likelihood }),
      ...work.by(layer),
    };
  });
}

function notesOf(work: Work): SearchedNote[] {
  const bottomLines = work
    .own('judgement')
    .flatMap(({ id, fields: { bottomLine, layer } }): SearchedNote[] =>
      bottomLine ? [{ object: { type: 'judgement', id }, text: bottomLine, ...work.by(layer) }] : [],
    );
  const remarks = work.all('thread').map(({ id, fields: { on, text, person } }): SearchedNote => {
    return { object: withWhatIsShown(on) ?? { type: 'thread', id }, text, by: person };
  });
  return [...bottomLines, ...remarks];
}

function withWhatIsShown({ type, id }: { type: string; id: string }): SearchedNote['object'] | undefined {
  switch (type) {
    case 'passage':
    case 'implication':
    case 'actor':
    case 'judgement':
      return { type, id };
    default:
      return undefined;
  }
}

/** What is not set is absent. */
function present<Fields extends Record<string, unknown>>(
  fields: Fields,
): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  const set = Object.entries(fields).filter(([, value]) => value !== undefined);
  // Only what is unset was taken out.
  return Object.fromEntries(set) as { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };
}
