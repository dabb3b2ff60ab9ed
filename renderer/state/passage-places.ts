import { compareIntervals, IntervalIndex, type Interval } from '#shared/anchoring/interval-index';
import { assignLanes, freeLane, type Lanes } from '#shared/anchoring/lanes';
import type { PackReader } from '#shared/pack/pack-reader';

/** Where a passage lies in the text, and in which lane its underline runs. */
export type Place = Interval & { lane: number };

/** The passages of a pack that are meant: all but those that are held beside it, or lie on another text. */
export type PackedPassages = { readonly pack: PackReader; readonly isMeant: (at: number) => boolean };

/**
 * The places of the open document's passages in order: which is the n-th, how many stand before one, which touch a stretch.
 * All of them without taking a single one out of its pack.
 */
export class PassagePlaces {
  readonly #index: IntervalIndex<Place>;
  readonly #pack: PackReader | undefined;
  /** By their numbers in the pack, as long as they are where they were packed. */
  readonly #packed: (Place | undefined)[] = [];
  readonly #others = new Map<string, Place>();
  readonly lanes: Lanes = { get: (id) => this.get(id)?.lane };

  /** @param others those that are not taken from the pack. */
  constructor(packed: PackedPassages | undefined, others: readonly Interval[]) {
    this.#pack = packed?.pack;
    if (packed) this.#readPack(packed);
    for (const { id, start, end } of others) this.#others.set(id, { id, start, end, lane: 0 });
    const places = this.#packed.filter((place) => place !== undefined);
    const all = others.length > 0 ? [...places, ...this.#others.values()].toSorted(compareIntervals) : places;
    for (const [at, lane] of assignLanes(all).entries()) (all[at] as Place).lane = lane;
    this.#index = new IntervalIndex(all, true);
  }

  get size(): number {
    return this.#index.size;
  }

  get(id: string): Place | undefined {
    const number = this.#packed.length > 0 ? this.#pack?.passageNumber(id) : undefined;
    return (number === undefined ? undefined : this.#packed[number]) ?? this.#others.get(id);
  }

  /** The place with so many before it. */
  at(rank: number): Place | undefined {
    return this.#index.at(rank);
  }

  /** How many stand before a passage; -1 if it is not there. */
  rankOf(id: string): number {
    const place = this.get(id);
    return place ? this.#index.rankOf(place) : -1;
  }

  /** How many begin before an offset. */
  countBefore(offset: number): number {
    return this.#index.firstWhere(({ start }) => start >= offset);
  }

  /** Those that share at least one unit with the stretch, by start, longer first. */
  touching(start: number, end: number): Place[] {
    return this.#index.touching(start, end);
  }

  inOrder(): Place[] {
    return this.#index.inOrder();
  }

  /** Puts a passage there. It keeps its lane where it was there already, else gets one; the lanes of others stay. */
  put({ id, start, end }: Interval): void {
    const before = this.get(id);
    if (before?.start === start && before.end === end) return;
    this.remove(id);
    const taken = new Set(this.#index.touching(start, end).map(({ lane }) => lane));
    const place = { id, start, end, lane: freeLane(taken) };
    this.#others.set(id, place);
    this.#index.add(place);
  }

  remove(id: string): void {
    const place = this.get(id);
    if (!place) return;
    this.#index.remove(place);
    this.#others.delete(id);
    const number = this.#pack?.passageNumber(id);
    if (number !== undefined) this.#packed[number] = undefined;
  }

  #readPack({ pack, isMeant }: PackedPassages): void {
    const { starts, ends } = pack;
    for (let at = 0; at < pack.passageCount; at += 1) {
      this.#packed.push(isMeant(at) ? new PackedPlace(pack, at, starts[at] ?? 0, ends[at] ?? 0) : undefined);
    }
  }
}

/** A place as it stands in the pack. What it is called is asked for rarely, and read then. */
class PackedPlace implements Place {
  readonly start: number;
  readonly end: number;
  lane = 0;
  readonly #pack: PackReader;
  readonly #number: number;
  #id: string | undefined;

  constructor(pack: PackReader, number: number, start: number, end: number) {
    this.#pack = pack;
    this.#number = number;
    this.start = start;
    this.end = end;
  }

  get id(): string {
    return (this.#id ??= this.#pack.passageId(this.#number));
  }
}
