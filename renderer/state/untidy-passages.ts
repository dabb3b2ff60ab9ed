import { compareIntervals, type Interval } from '#shared/anchoring/interval-index';
import { OrderedList } from '#shared/ordered-list';
import { FollowedPassages } from './followed-passages';
import type { PassageBook } from './passage-book';
import type { PassageView } from './passage-view';
import type { FieldSetting } from './recording';
import { lacksOfPassage, type Lack } from './tidy';

/** An unfinished passage and what is missing in it. */
export type UntidyPassage = Interval & { readonly title: string; readonly lacks: readonly Lack[] };

type Own = { readonly untidy: UntidyPassage | undefined; readonly actors: readonly string[] };

/** What is unfinished among the passages of one copy, and which actors are in them. */
export class UntidyPassages extends FollowedPassages<Own> {
  readonly #layer: string;
  readonly #required: readonly FieldSetting[];
  #untidy = new OrderedList<UntidyPassage>(compareIntervals);
  /** In how many passages each actor is. */
  #counts = new Map<string, number>();

  constructor(book: PassageBook, layer: string, required: readonly FieldSetting[]) {
    super(book);
    this.#layer = layer;
    this.#required = required;
  }

  get length(): number {
    this.complete();
    return this.#untidy.size;
  }

  /** The one that has so many before it. */
  at(rank: number): UntidyPassage | undefined {
    this.complete();
    return this.#untidy.at(rank);
  }

  /** How many stand before a passage; -1 if it is not among them. */
  placeOf(id: string): number {
    this.complete();
    const untidy = this.item(id)?.untidy;
    return untidy ? this.#untidy.rankOf(untidy) : -1;
  }

  /** How many begin before an offset. */
  countBefore(offset: number): number {
    this.complete();
    return this.#untidy.firstWhere(({ start }) => start >= offset);
  }

  hasActor(id: string): boolean {
    this.complete();
    return this.#counts.has(id);
  }

  protected override workOut(passage: PassageView): Own | undefined {
    const { id, start, end, quote, layer } = passage;
    if (layer !== this.#layer) return undefined;
    const lacks = lacksOfPassage(passage, this.#required);
    const actors = passage.actors.map((actor) => actor.id);
    return { actors, untidy: lacks.length > 0 ? { id, start, end, title: quote, lacks } : undefined };
  }

  protected override replace(before: Own | undefined, after: Own | undefined): void {
    if (before?.untidy) this.#untidy.remove(before.untidy);
    if (after?.untidy) this.#untidy.add(after.untidy);
    for (const actor of before?.actors ?? []) this.#count(actor, -1);
    for (const actor of after?.actors ?? []) this.#count(actor, 1);
  }

  protected override clear(): void {
    this.#untidy = new OrderedList<UntidyPassage>(compareIntervals);
    this.#counts = new Map();
  }

  #count(actor: string, by: 1 | -1): void {
    const count = (this.#counts.get(actor) ?? 0) + by;
    if (count > 0) this.#counts.set(actor, count);
    else this.#counts.delete(actor);
  }
}
