import type { Stamp } from '#shared/history/clock';
import { asPutOrDel, foldPatch, isAlive, keyOf, shownFields, type FoldedObject } from '#shared/history/fold';
import type { Draft } from '#shared/history/write';
import { isKnownPatch, type Change, type KnownPatch } from '#shared/model/change';
import type { EntityType, FieldsOf } from '#shared/model/entities';

/** What one user action asked for, painted but not yet on the disk. */
export type Pending = { readonly draft: Draft; readonly stamp: Stamp };

type Objects = Map<string, FoldedObject>;
type Listener = (changed: ReadonlySet<string>) => void;

/**
 * The open document and the project's register in memory: what is saved, and over it what is pending. A command is
 * painted here at once; when the journal has it, it becomes part of what is saved; when the journal refuses it, it
 * goes again. Everything made here has seen everything that is here.
 */
export class Workspace {
  readonly author: string;
  readonly project: string;
  #document: string | undefined;
  #saved: Objects = new Map();
  #over: Objects = new Map();
  #pending: Pending[] = [];
  readonly #listeners = new Set<Listener>();

  constructor(project: string, author: string) {
    this.project = project;
    this.author = author;
  }

  get document(): string | undefined {
    return this.#document;
  }

  get hasPending(): boolean {
    return this.#pending.length > 0;
  }

  /** Replaces what is in memory: the register's objects and those of the document to open, if any. */
  load(objects: Iterable<FoldedObject>, document?: string): void {
    const before = this.#visibleKeys();
    this.#saved = new Map([...objects].map((object) => [keyOf(object.type, object.id), object]));
    this.#document = document;
    this.#paint();
    this.#tell(new Set([...before, ...this.#visibleKeys()]));
  }

  /** Shows an object of another document, too: an implication on which a passage of this one bears. */
  lend(object: FoldedObject): void {
    const key = keyOf(object.type, object.id);
    if (this.#isHere(object.stream) || this.#saved.has(key)) return;
    this.#saved.set(key, object);
    this.#tell(new Set([key]));
  }

  /** The living object of this type and id, or nothing. */
  find(type: EntityType, id: string): FoldedObject | undefined {
    const object = this.findEver(type, id);
    return isAlive(object) ? object : undefined;
  }

  /** The object of this type and id, also after it was removed: put again, it would have the fields that it had. */
  findEver(type: EntityType, id: string): FoldedObject | undefined {
    const key = keyOf(type, id);
    return this.#over.get(key) ?? this.#saved.get(key);
  }

  /** The fields of a living object as shown. */
  fields<Type extends EntityType>(type: Type, id: string): FieldsOf<Type> | undefined {
    const object = this.find(type, id);
    // Rows are checked against the entity's schema when read, drafts when planned.
    return object && (shownFields(object) as unknown as FieldsOf<Type>);
  }

  /** Every living object of a type. Proportional to all that is in memory: for opening, not for a key press. */
  all(type: EntityType): FoldedObject[] {
    const found = new Map<string, FoldedObject>();
    for (const objects of [this.#saved, this.#over]) {
      for (const [key, object] of objects) if (object.type === type) found.set(key, object);
    }
    return [...found.values()].filter(isAlive);
  }

  /** Whether an object is painted but not yet on the disk. */
  isPending(type: EntityType, id: string): boolean {
    return this.#over.has(keyOf(type, id));
  }

  /** Paints a draft before it is saved. */
  stage(draft: Draft): Pending {
    // Later than everything here, whatever the clock says; the journal gives the true stamp.
    const stamp: Stamp = {
      author: this.author,
      seq: Number.MAX_SAFE_INTEGER,
      hlc: [Number.MAX_SAFE_INTEGER, 0],
    };
    const pending = { draft, stamp };
    this.#pending.push(pending);
    this.#paintOne(pending);
    this.#tell(touched(draft.streams));
    return pending;
  }

  /** The journal has the draft as these changes: they are saved. */
  confirm(pending: Pending, changes: readonly Change[]): void {
    this.#pending = this.#pending.filter((other) => other !== pending);
    for (const change of changes) {
      if (this.#isHere(change.stream)) {
        this.#fold(change.patches.filter(isKnownPatch), change.stream, change, this.#saved);
      }
    }
    this.#paint();
    this.#tell(touched(pending.draft.streams));
  }

  /** The journal refused the draft: it is taken off the screen. */
  retract(pending: Pending): void {
    this.#pending = this.#pending.filter((other) => other !== pending);
    this.#paint();
    this.#tell(touched(pending.draft.streams));
  }

  /** @returns how to stop listening. Listeners are told the keys of the objects that look different. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #paint(): void {
    this.#over = new Map();
    for (const pending of this.#pending) this.#paintOne(pending);
  }

  /** What is on its way to another document, one that was open a moment ago, say, is not painted on this one. */
  #paintOne({ draft, stamp }: Pending): void {
    for (const { stream, patches } of draft.streams) {
      if (this.#isHere(stream)) this.#fold(patches, stream, stamp, this.#over);
    }
  }

  #fold(patches: readonly KnownPatch[], stream: string, stamp: Stamp, into: Objects): void {
    const { author, seq, hlc } = stamp;
    for (const patch of patches) {
      const aim = asPutOrDel(patch, stream);
      if (!aim) continue;
      const key = keyOf(aim.type, aim.id);
      const before = into.get(key) ?? this.#saved.get(key);
      const after = foldPatch(aim, { author, seq, hlc, stream }, before, () => true);
      if (after) into.set(key, after);
    }
  }

  #isHere(stream: string): boolean {
    return stream === this.#document || stream === this.project;
  }

  #visibleKeys(): Set<string> {
    return new Set([...this.#saved.keys(), ...this.#over.keys()]);
  }

  #tell(changed: ReadonlySet<string>): void {
    for (const listener of this.#listeners) listener(changed);
  }
}

function touched(streams: Draft['streams']): Set<string> {
  return new Set(
    streams.flatMap(({ stream, patches }) =>
      patches.flatMap((patch) => {
        const aim = asPutOrDel(patch, stream);
        return aim ? [keyOf(aim.type, aim.id)] : [];
      }),
    ),
  );
}
