import { keyOf } from '#shared/history/fold';
import type { PackRow } from './database';
import type { ChangedObject } from './part-objects';
import { revisionKey, type RevisionRow } from './revisions';

/** What came of the parts of a journal that were folded and are not written yet. */
export class Unwritten {
  #others = new Map<string, ChangedObject>();
  #packs: PackRow[] = [];
  #revisions = new Map<string, RevisionRow>();
  #patches = 0;

  /** How many patches made it. */
  get patches(): number {
    return this.#patches;
  }

  /** @param part none of its packs is of a document that has one here already. */
  add(part: {
    readonly patches: number;
    readonly others: readonly ChangedObject[];
    readonly packs: readonly PackRow[];
    readonly revisions: readonly RevisionRow[];
  }): void {
    this.#patches += part.patches;
    for (const changed of part.others) {
      const key = keyOf(changed.after.type, changed.after.id);
      const earlier = this.#others.get(key);
      // What the tables hold is as it was before the first of the parts.
      this.#others.set(key, earlier ? { ...changed, before: earlier.before } : changed);
    }
    for (const pack of part.packs) this.#packs.push(pack);
    for (const row of part.revisions) this.#revisions.set(revisionKey(row), row);
  }

  /** All of it; then there is nothing. */
  take(): { others: ChangedObject[]; packs: PackRow[]; revisions: RevisionRow[] } {
    const all = {
      others: [...this.#others.values()],
      packs: this.#packs,
      revisions: [...this.#revisions.values()],
    };
    this.#others = new Map();
    this.#packs = [];
    this.#revisions = new Map();
    this.#patches = 0;
    return all;
  }
}
