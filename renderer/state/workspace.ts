import type { Stamp } from '#shared/history/clock';
import { asPutOrDel, foldPatch, isAlive, keyOf, shownFields, type FoldedObject } from '#shared/history/fold';
import type { Draft } from '#shared/history/write';
import { isKnownPatch, type Change, type KnownPatch } from '#shared/model/change';
import type { EntityType, FieldsOf } from '#shared/model/entities';
import { isPassageLink } from '#shared/pack/pack-objects';
import type { PackReader } from '#shared/pack/pack-reader';
import { ChangedObjects } from './changed-objects';

/** What one user action asked for, painted but not yet on the disk. */
export type Pending = { readonly draft: Draft; readonly stamp: Stamp };

type Objects = Map<string, FoldedObject>;
type Listener = (changed: ChangedObjects) => void;

/**
 * The open document and the project's register in memory, in layers: the document's passages as they were packed, what is
 * saved beside and over them, and over that what is pending. A command is painted here at once; when the journal has it, it
 * becomes part of what is saved; when the journal refuses it, it goes again. Everything made here has seen everything that
 * is here.
 */
export class Workspace {
  readonly author: string;
  readonly project: string;
  #document: string | undefined;
  #pack: PackReader | undefined;
  #saved: Objects = new Map();
  /** The keys of the objects that are held one by one, by type: of those saved and of those ever painted. */
  #held = new Map<string, Set<string>>();
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

  /** The document's passages and their links as they were packed; those that are held beside it count instead. */
  get pack(): PackReader | undefined {
    return this.#pack;
  }

  /**
   * Replaces what is in memory: the register's objects and those of the document to open, if any.
   *
   * @param pack passages of the document and their links; those that were changed since are among the objects.
   */
  load(objects: Iterable<FoldedObject>, document?: string, pack?: PackReader): void {
    this.#saved = new Map();
    this.#held = new Map();
    for (const object of objects) this.#save(keyOf(object.type, object.id), object);
    this.#document = document;
    this.#pack = pack;
    this.#paint();
    this.#tell(new ChangedObjects(undefined));
  }

  /** Shows an object of another document, too: an implication on which a passage of this one bears. */
  lend(object: FoldedObject): void {
    const key = keyOf(object.type, object.id);
    if (this.#isHere(object.stream) || this.#saved.has(key)) return;
    this.#save(key, object);
    this.#tell(new ChangedObjects(new Set([key])));
  }

  /** Holds what was removed: nothing shows it, but put again it has the fields that it had. What is known already stays. */
  recall(removed: Iterable<FoldedObject>): void {
    for (const object of removed) {
      const key = keyOf(object.type, object.id);
      if (this.#isHere(object.stream) && !this.#get(key)) this.#save(key, object);
    }
  }

  /** The living object of this type and id, or nothing. */
  find(type: EntityType, id: string): FoldedObject | undefined {
    const object = this.findEver(type, id);
    return isAlive(object) ? object : undefined;
  }

  /** Whether there is such a living object. One that is packed is not taken out for that. */
  has(type: EntityType, id: string): boolean {
    const key = keyOf(type, id);
    const held = this.#over.get(key) ?? this.#saved.get(key);
    return held ? isAlive(held) : isPacked(type) && (this.#pack?.isListed(key) ?? false);
  }

  /** The object of this type and id, also after it was removed: put again, it would have the fields that it had. */
  findEver(type: EntityType, id: string): FoldedObject | undefined {
    return this.#get(keyOf(type, id));
  }

  /** The fields of a living object as shown. */
  fields<Type extends EntityType>(type: Type, id: string): FieldsOf<Type> | undefined {
    const object = this.find(type, id);
    // Rows are checked against the entity's schema when read, drafts when planned.
    return object && (shownFields(object) as unknown as FieldsOf<Type>);
  }

  /** Every living object of a type. Proportional to how many there are of it. */
  all(type: EntityType): FoldedObject[] {
    return this.allIds(type).flatMap((id) => this.find(type, id) ?? []);
  }

  /** The ids of the objects of a type that may be living: those in lists, and all that are held one by one. */
  allIds(type: EntityType): string[] {
    const held = this.heldIds(type);
    if (!this.#pack || !isPacked(type)) return [...held];
    return [...this.#pack.ids(type).filter((id) => !held.has(id)), ...held];
  }

  /** The ids of those of a type that are not, or no longer, to be taken from the pack. */
  heldIds(type: EntityType): ReadonlySet<string> {
    return this.#held.get(type) ?? nobody;
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
    // What is saved builds on what is saved, not on how this was painted.
    this.#over = new Map();
    for (const change of changes) {
      if (this.#isHere(change.stream)) {
        this.#fold(change.patches.filter(isKnownPatch), change.stream, change, (key, object) =>
          this.#save(key, object),
        );
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
  readonly listen = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #paint(): void {
    this.#over = new Map();
    for (const pending of this.#pending) this.#paintOne(pending);
  }

  /** What is on its way to another document, one that was open a moment ago, say, is not painted on this one. */
  #paintOne({ draft, stamp }: Pending): void {
    for (const { stream, patches } of draft.streams) {
      if (!this.#isHere(stream)) continue;
      this.#fold(patches, stream, stamp, (key, object) => {
        this.#over.set(key, object);
        this.#noteHeld(object);
      });
    }
  }

  #fold(
    patches: readonly KnownPatch[],
    stream: string,
    stamp: Stamp,
    keep: (key: string, object: FoldedObject) => void,
  ): void {
    const { author, seq, hlc } = stamp;
    for (const patch of patches) {
      const aim = asPutOrDel(patch, stream);
      if (!aim) continue;
      const key = keyOf(aim.type, aim.id);
      const after = foldPatch(aim, { author, seq, hlc, stream }, this.#get(key), () => true);
      if (after) keep(key, after);
    }
  }

  #isHere(stream: string): boolean {
    return stream === this.#document || stream === this.project;
  }

  #get(key: string): FoldedObject | undefined {
    return (
      this.#over.get(key) ??
      this.#saved.get(key) ??
      (isPacked(typeIn(key)) ? this.#pack?.get(key) : undefined)
    );
  }

  #save(key: string, object: FoldedObject): void {
    this.#saved.set(key, object);
    this.#noteHeld(object);
  }

  #noteHeld({ type, id }: FoldedObject): void {
    const held = this.#held.get(type) ?? new Set();
    this.#held.set(type, held.add(id));
  }

  #tell(changed: ChangedObjects): void {
    for (const listener of this.#listeners) listener(changed);
  }
}

const nobody: ReadonlySet<string> = new Set();

function isPacked(type: string): boolean {
  return type === 'passage' || isPassageLink(type);
}

function typeIn(key: string): string {
  return key.slice(0, key.indexOf(':'));
}

function touched(streams: Draft['streams']): ChangedObjects {
  const keys = new Set(
    streams.flatMap(({ stream, patches }) =>
      patches.flatMap((patch) => {
        const aim = asPutOrDel(patch, stream);
        return aim ? [keyOf(aim.type, aim.id)] : [];
      }),
    ),
  );
  return new ChangedObjects(keys);
}
