import { keyOf, objectsIn, type FoldedObject, type Objects } from '#shared/history/fold';
import type { Change } from '#shared/model/change';
import type { ChangedObject } from './part-objects';
import { isPackedType } from './tables';

/** A document's passages and links, all of them, by key. */
type InHand = {
  readonly now: Map<string, FoldedObject>;
  /** As they were written last. */
  readonly written: ReadonlyMap<string, FoldedObject>;
  /** In which part of the journal something was said of them last. */
  part: number;
};

/** What is written of a document: all that it has, and what is different from what was written of it before. */
export type WholeDocument = {
  readonly stream: string;
  readonly objects: readonly FoldedObject[];
  readonly changed: readonly ChangedObject[];
};

/** What a part of the journal speaks of that is not in hand but was written before. */
export type Missing = { readonly documents: ReadonlySet<string>; readonly others: ReadonlySet<string> };

/** So many passages and links are kept in memory at most: those of a long article, or of a few hundred short ones. */
const MOST_IN_HAND = 100_000;

/**
 * The objects that are folded while tables are made anew. Passages and links stay in hand until a part of the journal says
 * nothing of their document, so that each is packed once; all else is written with its part and stays for the next one.
 */
export class ObjectsInHand {
  readonly #documents = new Map<string, InHand>();
  /** Keys of what was met so far: of anything else the tables hold nothing. */
  readonly #met = new Set<string>();
  #others = new Map<string, FoldedObject>();
  #othersWritten = new Map<string, FoldedObject>();
  #part = 0;

  /** What must be brought back before these changes are folded. */
  missingFor(changes: readonly Change[]): Missing {
    const documents = new Set<string>();
    const others = new Set<string>();
    for (const change of changes) {
      for (const key of objectsIn(change)) {
        if (!isOfPassages(key)) {
          if (!this.#others.has(key) && this.#met.has(key)) others.add(key);
        } else if (!this.#documents.has(change.stream) && this.#met.has(change.stream)) {
          documents.add(change.stream);
        }
      }
    }
    return { documents, others };
  }

  bringBackOther(folded: FoldedObject): void {
    const key = keyOf(folded.type, folded.id);
    this.#others.set(key, folded);
    this.#othersWritten.set(key, folded);
  }

  bringBackDocument(stream: string, objects: Iterable<FoldedObject>): void {
    const written = new Map([...objects].map((object) => [keyOf(object.type, object.id), object]));
    this.#documents.set(stream, { now: new Map(written), written, part: this.#part });
  }

  /** The objects as a change of this stream finds and leaves them. */
  of(stream: string): Objects {
    return {
      get: (key) => (isOfPassages(key) ? this.#documents.get(stream)?.now.get(key) : this.#others.get(key)),
      set: (key, object) => {
        if (!isOfPassages(key)) return this.#others.set(key, object);
        const inHand = this.#documents.get(stream) ?? { now: new Map(), written: new Map(), part: 0 };
        this.#documents.set(stream, inHand);
        inHand.part = this.#part;
        return inHand.now.set(key, object);
      },
    };
  }

  /** What is different since the last part of the objects that are not passages or links. */
  takeOthers(): ChangedObject[] {
    const changed: ChangedObject[] = [];
    const kept = new Map<string, FoldedObject>();
    for (const [key, after] of this.#others) {
      const before = this.#othersWritten.get(key);
      if (before === after) continue;
      changed.push({ before, after, isInRows: false });
      kept.set(key, after);
      this.#met.add(key);
    }
    this.#others = kept;
    this.#othersWritten = new Map(kept);
    return changed;
  }

  /** Ends a part. @param all those in hand are given, whether more may come of them or not. */
  *takeDocuments(all: boolean): Generator<WholeDocument> {
    let count = 0;
    for (const { now } of this.#documents.values()) count += now.size;
    for (const [stream, { now, written, part }] of this.#documents) {
      if (!all && part === this.#part && count <= MOST_IN_HAND) continue;
      this.#documents.delete(stream);
      this.#met.add(stream);
      const changed: ChangedObject[] = [];
      for (const [key, after] of now) {
        const before = written.get(key);
        if (before !== after) changed.push({ before, after, isInRows: false });
      }
      if (changed.length > 0) yield { stream, objects: [...now.values()], changed };
    }
    this.#part += 1;
  }
}

function isOfPassages(key: string): boolean {
  return isPackedType(key.slice(0, key.indexOf(':')));
}
