import type { FoldedObject } from '#shared/history/fold';
import { shownFields } from '#shared/history/fold';
import { isListed } from '#shared/history/listed';
import type { CountRow, ProjectDatabase, Totals } from './database';
import type { ChangedObject } from './part-objects';

export const nothingCounted: Totals = { documents: 0, passages: 0, implications: 0 };

/** How much the project holds: kept with each change, never counted. */
export async function totalsOf(database: ProjectDatabase): Promise<Totals> {
  return (await database.progress.get('progress'))?.totals ?? nothingCounted;
}

export function uncounted(stream: string): CountRow {
  return {
    stream,
    passages: 0,
    implications: 0,
    isListed: false,
    gold: [],
    packed: 0,
    since: 0,
    edition: 0,
  };
}

/** What is counted of some documents, and of the project, as changes to their objects come. */
export class Counts {
  readonly #rows = new Map<string, CountRow>();
  readonly #changed = new Set<string>();
  #totals: Totals;

  /** @param rows of the documents that will change, as far as there are any yet. */
  constructor(rows: Iterable<CountRow>, totals: Totals) {
    for (const row of rows) this.#rows.set(row.stream, row);
    this.#totals = totals;
  }

  get totals(): Totals {
    return this.#totals;
  }

  /** The rows that are different since this was asked last. */
  takeChanged(): CountRow[] {
    const rows = [...this.#changed].map((stream) => this.of(stream));
    this.#changed.clear();
    return rows;
  }

  of(stream: string): CountRow {
    return this.#rows.get(stream) ?? uncounted(stream);
  }

  set(row: CountRow): void {
    const before = this.of(row.stream);
    this.#rows.set(row.stream, row);
    this.#changed.add(row.stream);
    const more = (of: (totals: CountRow) => number): number =>
      (row.isListed ? of(row) : 0) - (before.isListed ? of(before) : 0);
    this.#totals = {
      documents: this.#totals.documents + more(() => 1),
      passages: this.#totals.passages + more(({ passages }) => passages),
      implications: this.#totals.implications + more(({ implications }) => implications),
    };
  }

  /** Counts what became of the objects of one document. */
  follow(stream: string, changed: readonly ChangedObject[]): void {
    const row = { ...this.of(stream) };
    for (const { after } of changed) {
      if (after.type === 'document') row.isListed = isListed(after);
      if (after.type === 'layer') row.gold = goldWith(row.gold, after);
    }
    for (const { before, after } of changed) {
      const more = Number(isListed(after)) - Number(before !== undefined && isListed(before));
      if (more === 0 || row.gold.includes(layerOf(more > 0 ? after : before))) continue;
      if (after.type === 'passage') row.passages += more;
      if (after.type === 'implication') row.implications += more;
    }
    this.set(row);
  }
}

/** A copy that was removed stays what it was: what is in it does not begin to count. */
function goldWith(gold: readonly string[], layer: FoldedObject): string[] {
  const others = gold.filter((id) => id !== layer.id);
  return shownFields(layer)['kind'] === 'gold' ? [...others, layer.id] : others;
}

function layerOf(object: FoldedObject | undefined): string {
  const layer = object && shownFields(object)['layer'];
  return typeof layer === 'string' ? layer : '';
}
