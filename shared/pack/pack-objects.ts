import { compareIntervals, type Interval } from '../anchoring/interval-index';
import { groupBy } from '../group-by';
import type { Stamp } from '../history/clock';
import { shownFields, type FoldedObject } from '../history/fold';
import { isListed } from '../history/listed';
import type { Target } from '../model/passage';
import { objectText, type ShortForms } from './object-text';
import type { Pack } from './pack';
import { packId, sortedIds } from './packed-ids';
import { endsOf, joinTexts } from './packed-text';

/** The kinds of links that hang on a passage, and where each says what hangs there. */
export const passageLinks = {
  appears: 'actor',
  role: 'actor',
  labelled: 'theme',
  bears: 'implication',
} as const;
export type PassageLinkType = keyof typeof passageLinks;

export function isPassageLink(type: string): type is PassageLinkType {
  return Object.hasOwn(passageLinks, type);
}

/**
 * Packs the objects of one stream, each of which is given once.
 *
 * @throws Error for objects of several streams, or none.
 */
export function packObjects(objects: Iterable<FoldedObject>): Pack {
  const { passages, links, rest } = inPlaces(objects);
  const placed = passages.length + links.length;
  const ordered = [...passages.map(({ object }) => object), ...links.map(({ object }) => object), ...rest];
  const stream = ordered[0]?.stream;
  if (stream === undefined || ordered.some((object) => object.stream !== stream)) {
    throw new Error('A pack holds objects of one stream');
  }
  const numbers = new Numbers(ordered.map(({ id }) => id));
  const types = new Places<string>();
  const ids = new Uint32Array(4 * ordered.length);
  const idForms = new Uint8Array(ordered.length);
  for (const [at, { id }] of ordered.entries()) {
    const [a, b, c, d, form] = packId(id, numbers.word) ?? [0, 0, 0, 0, 0];
    ids[4 * at] = a;
    ids[4 * at + 1] = b;
    ids[4 * at + 2] = c;
    ids[4 * at + 3] = d;
    idForms[at] = form;
  }
  const texts = joinTexts(ordered.map((object) => objectText(object, numbers)));
  const packed = {
    stream,
    typeOf: Uint32Array.from(ordered, ({ type }) => types.of(type)),
    listed: Uint8Array.from(ordered, (object, at) => Number(at < placed || isListed(object))),
    ids,
    idForms,
    byId: sortedIds(ids, idForms),
    text: texts.bytes,
    textEnds: texts.ends,
    passages: {
      starts: Float64Array.from(passages, ({ start }) => start),
      ends: Float64Array.from(passages, ({ end }) => end),
      layers: Uint32Array.from(passages, ({ layer }) => numbers.reference(layer)),
      texts: Uint32Array.from(passages, ({ text }) => numbers.reference(text)),
      linkEnds: endsOf(passages.map(({ links: { length } }) => length)),
    },
    linkTo: Uint32Array.from(links, ({ to }) => numbers.reference(to)),
  };
  return { ...packed, types: types.values, words: numbers.words, stamps: numbers.stamps() };
}

type PlacedLink = { readonly object: FoldedObject; readonly passage: string; readonly to: string };
type PlacedPassage = Interval & {
  readonly object: FoldedObject;
  readonly layer: string;
  readonly text: string;
  readonly links: readonly PlacedLink[];
};

/** The listed passages by place, their listed links in the same order, and what is neither. */
function inPlaces(objects: Iterable<FoldedObject>): {
  passages: PlacedPassage[];
  links: PlacedLink[];
  rest: FoldedObject[];
} {
  const found: Omit<PlacedPassage, 'links'>[] = [];
  const links: PlacedLink[] = [];
  const rest: FoldedObject[] = [];
  for (const object of objects) {
    if (object.type === 'passage' && isListed(object)) found.push(placedPassage(object));
    else if (isPassageLink(object.type) && isListed(object)) links.push(placedLink(object, object.type));
    else rest.push(object);
  }
  const byPassage = groupBy(links, ({ passage }) => passage);
  const passages = found
    .map((passage) => ({ ...passage, links: byPassage.get(passage.id) ?? [] }))
    .toSorted(compareIntervals);
  const here = new Set(found.map(({ id }) => id));
  const dangling = links.flatMap(({ passage, object }) => (here.has(passage) ? [] : [object]));
  return { passages, links: passages.flatMap((passage) => passage.links), rest: [...rest, ...dangling] };
}

function placedPassage(object: FoldedObject): Omit<PlacedPassage, 'links'> {
  // What is listed has the fields of its kind.
  const { layer, target } = shownFields(object) as unknown as { layer: string; target: Target };
  return {
    object,
    id: object.id,
    start: Math.min(...target.spans.map(({ start }) => start)),
    end: Math.max(...target.spans.map(({ end }) => end)),
    layer,
    text: target.textDigest,
  };
}

function placedLink(object: FoldedObject, type: PassageLinkType): PlacedLink {
  const fields = shownFields(object) as Record<string, string>;
  return { object, passage: fields['passage'] ?? '', to: fields[passageLinks[type]] ?? '' };
}

/** Places of different values, in the order in which they were first met. */
class Places<Value extends string> {
  readonly values: Value[] = [];
  readonly #places = new Map<Value, number>();

  of(value: Value): number {
    const known = this.#places.get(value);
    if (known !== undefined) return known;
    this.#places.set(value, this.values.length);
    return this.values.push(value) - 1;
  }
}

/** Gives ids and stamps their numbers. */
class Numbers implements ShortForms {
  readonly #objects: ReadonlyMap<string, number>;
  readonly #count: number;
  readonly #words = new Places<string>();
  readonly #stampPlaces = new Map<string, Map<string, number>>();
  readonly #stampParts: number[] = [];
  #lastStamp: { readonly stamp: Stamp; readonly place: number } | undefined;

  constructor(ids: readonly string[]) {
    this.#count = ids.length;
    this.#objects = new Map(ids.map((id, at) => [id, at]));
  }

  get words(): readonly string[] {
    return this.#words.values;
  }

  readonly word = (word: string): number => this.#words.of(word);

  readonly reference = (id: string): number => this.#objects.get(id) ?? this.#count + this.#words.of(id);

  readonly stamp = (stamp: Stamp): number => {
    // Most objects were made by one change, as were their neighbours.
    const last = this.#lastStamp;
    if (last?.stamp.author === stamp.author && last.stamp.seq === stamp.seq && isAt(last.stamp, stamp))
      return last.place;
    const place = this.#placeOf(stamp);
    this.#lastStamp = { stamp, place };
    return place;
  };

  #placeOf({ author, seq, hlc: [ms, tick] }: Stamp): number {
    const ofAuthor = this.#stampPlaces.get(author) ?? new Map<string, number>();
    this.#stampPlaces.set(author, ofAuthor);
    const key = `${seq} ${ms} ${tick}`;
    const known = ofAuthor.get(key);
    if (known !== undefined) return known;
    const place = this.#stampParts.push(this.word(author), seq, ms, tick) / 4 - 1;
    ofAuthor.set(key, place);
    return place;
  }

  stamps(): Float64Array {
    return Float64Array.from(this.#stampParts);
  }
}

function isAt({ hlc: [ms, tick] }: Stamp, other: Stamp): boolean {
  return other.hlc[0] === ms && other.hlc[1] === tick;
}
