import type { Lanes } from '#shared/anchoring/lanes';
import type { Interval } from '#shared/anchoring/interval-index';
import type { Passage, Target } from '#shared/model/passage';
import { isPassageLink } from '#shared/pack/pack-objects';
import { isGold } from './copies';
import type { ChangedObjects } from './changed-objects';
import { PassageLinks } from './passage-links';
import { PassagePlaces } from './passage-places';
import { passageView, quoteOf, type PassagePlace, type PassageView } from './passage-view';
import { Placements } from './placements';
import { idsBecoming } from './survivors';
import type { Workspace } from './workspace';

/** Which passages came, went or changed, by their ids, each with where it lay before; nothing where all may have. */
export type BookNews = ReadonlyMap<string, Interval | undefined> | undefined;
type Listener = (news: BookNews) => void;

/** So many passages are kept as they are shown, those that were asked for last: far more than any screen shows. */
const MOST_VIEWS = 1_000;

/**
 * The open document's passages with what hangs on them, kept up with the workspace one change at a time: a tag costs
 * the same among ten thousand passages as among ten. Where each lies is known at once; what it says, and who is in it, is
 * put together when it is asked for.
 */
export class PassageBook {
  readonly #workspace: Workspace;
  readonly #placements: Placements;
  /** Passages that are nowhere in the text on the screen, with their places in the text they were made on. */
  readonly #lost = new Map<string, PassageView>();
  #lostInOrder: readonly PassageView[] | undefined;
  /** Passages that were made on another text and whose place in this one is not known yet. */
  readonly #strayed = new Map<string, Target>();
  readonly #views = new Map<string, PassageView>();
  #links: PassageLinks;
  #places = new PassagePlaces(undefined, []);
  #inOrder: readonly PassageView[] | undefined;
  #version = 0;
  #document: string | undefined;
  /** The digest of the text on the screen. */
  #text: string | undefined;
  readonly #listeners = new Set<Listener>();

  constructor(workspace: Workspace, placements = new Placements()) {
    this.#workspace = workspace;
    this.#placements = placements;
    this.#links = new PassageLinks(workspace);
    this.#readAll();
    workspace.listen((changed) => this.#follow(changed));
    placements.listen(() => this.#refreshAll(new Set(this.#strayed.keys())));
  }

  get lanes(): Lanes {
    return this.#places.lanes;
  }

  /** How many there are in the text on the screen. */
  get size(): number {
    return this.#places.size;
  }

  /** Another number each time that something has changed. */
  readonly version = (): number => this.#version;

  find(id: string): PassageView | undefined {
    const place = this.#places.get(id);
    return place && this.#viewOf(id);
  }

  /** The passage, also while it is nowhere in the text on the screen. */
  findAnywhere(id: string): PassageView | undefined {
    return this.find(id) ?? this.#lost.get(id);
  }

  /** The passage that has so many before it, by start, longer first. */
  at(rank: number): PassageView | undefined {
    const place = this.#places.at(rank);
    return place && this.#viewOf(place.id);
  }

  /** How many passages stand before this one; -1 if it is not there. */
  rankOf(id: string): number {
    return this.#places.rankOf(id);
  }

  /** How many passages begin before an offset. */
  countBefore(offset: number): number {
    return this.#places.countBefore(offset);
  }

  /** Those that are nowhere in the text on the screen, by their places in their own. The same array until something changes. */
  readonly lost = (): readonly PassageView[] =>
    (this.#lostInOrder ??= [...this.#lost.values()].toSorted(
      (a, b) => a.start - b.start || (a.id < b.id ? -1 : 1),
    ));

  /** Those whose place in the text on the screen has yet to be found. */
  strayed(): { passage: string; target: Target }[] {
    return [...this.#strayed].map(([passage, target]) => ({ passage, target }));
  }

  /** The passages that share at least one unit with the stretch, by start, longer first. */
  touching(start: number, end: number): PassageView[] {
    return this.#places.touching(start, end).flatMap(({ id }) => this.#viewOf(id) ?? []);
  }

  /** Where a passage lies. */
  placeOf(id: string): Interval | undefined {
    return this.#places.get(id);
  }

  /** A passage that nobody will ask for again soon: it takes no place among those that are kept. */
  glanceAt(id: string): PassageView | undefined {
    return this.#views.get(id) ?? (this.#places.get(id) && this.#makeView(id));
  }

  /** Where the passages lie that share a unit with the stretch, without a look at what they say. */
  placesTouching(start: number, end: number): readonly Interval[] {
    return this.#places.touching(start, end);
  }

  /** Where all of them lie, by start, longer first. Proportional to the document: for what is drawn of it as a whole. */
  places(): readonly Interval[] {
    return this.#places.inOrder();
  }

  /**
   * All passages, by start, longer first. The same array until something changes. Proportional to the document: for what
   * concerns them all, not for a key press.
   */
  readonly inOrder = (): readonly PassageView[] =>
    (this.#inOrder ??= this.#places.inOrder().flatMap(({ id }) => this.#viewOf(id) ?? []));

  /** @returns how to stop listening. */
  readonly listen = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #readAll(): void {
    const { pack } = this.#workspace;
    this.#views.clear();
    this.#lost.clear();
    this.#strayed.clear();
    this.#document = this.#workspace.document;
    this.#text = this.#textNow();
    this.#links = new PassageLinks(this.#workspace);
    const held = this.#workspace.heldIds('passage');
    const oneByOne = [...held];
    const meant = new Set<number>();
    const isElsewhere = (at: number): boolean => this.#text !== undefined && pack?.textOf(at) !== this.#text;
    for (let at = 0, count = pack?.passageCount ?? 0; at < count; at += 1) {
      if (held.size > 0 && held.has(pack?.passageId(at) ?? '')) continue;
      if (isElsewhere(at)) oneByOne.push(pack?.passageId(at) ?? '');
      else if (!isGold(this.#workspace, pack?.layerOf(at))) meant.add(at);
    }
    const others = oneByOne.flatMap((id) => this.#placeOf(id) ?? []);
    this.#places = new PassagePlaces(pack && { pack, isMeant: (at) => meant.has(at) }, others);
  }

  #textNow(): string | undefined {
    const { document } = this.#workspace;
    return document === undefined
      ? undefined
      : this.#workspace.fields('document', document)?.revision.textDigest;
  }

  #follow(changed: ChangedObjects): void {
    // Another document gets its lanes afresh.
    const isOther = this.#workspace.document !== this.#document || this.#textNow() !== this.#text;
    if (isOther || !changed.keys) {
      this.#readAll();
      this.#tell(undefined);
    } else this.#refreshAll(this.#staleAfter(changed.keys));
  }

  #staleAfter(keys: ReadonlySet<string>): Set<string> {
    const stale = new Set<string>();
    for (const key of keys) {
      const [type = '', id = ''] = key.split(':');
      if (type === 'passage') stale.add(id);
      else if (isPassageLink(type)) {
        const passage = this.#links.follow(type, id);
        if (passage !== undefined) stale.add(passage);
      } else if (isShown(type)) {
        for (const each of this.#idsOf(type, id)) {
          for (const passage of this.#links.showing(each)) stale.add(passage);
        }
        for (const view of this.#views.values()) if (isNamedIn(view, id)) this.#views.delete(view.id);
      } else {
        // Whose copy it is, what a field is called: any passage may say it.
        this.#views.clear();
      }
    }
    return stale;
  }

  /** Passages show what a link names as that which it became. */
  #idsOf(type: string, id: string): readonly string[] {
    return type === 'actor' || type === 'theme' ? idsBecoming(this.#workspace, type, id) : [id];
  }

  #refreshAll(stale: ReadonlySet<string>): void {
    const news = new Map([...stale].map((id) => [id, this.#places.get(id)]));
    for (const id of stale) this.#refresh(id);
    this.#tell(news);
  }

  #refresh(id: string): void {
    this.#views.delete(id);
    this.#lost.delete(id);
    this.#strayed.delete(id);
    const place = this.#placeOf(id);
    if (place) this.#places.put(place);
    else this.#places.remove(id);
  }

  #tell(news: BookNews): void {
    this.#version += 1;
    this.#inOrder = undefined;
    this.#lostInOrder = undefined;
    for (const listener of this.#listeners) listener(news);
  }

  /** Where a passage lies that is shown in the text. One that is not is noted as lost or strayed, where it is that. */
  #placeOf(id: string): Interval | undefined {
    const fields: Partial<Passage> | undefined = this.#workspace.fields('passage', id);
    // An action on a passage may still wait when the one that made the passage has just been refused.
    if (!fields?.target || isGold(this.#workspace, fields.layer)) return undefined;
    const place = this.#spansOf(id, fields.target);
    if (!place) {
      this.#strayed.set(id, fields.target);
      return undefined;
    }
    if (place.anchoring?.kind === 'lost') {
      this.#lost.set(id, passageView(this.#workspace, id, place, this.#links.of(id)));
      return undefined;
    }
    const { spans } = place;
    const start = Math.min(...spans.map((span) => span.start));
    return { id, start, end: Math.max(...spans.map((span) => span.end)) };
  }

  #viewOf(id: string): PassageView | undefined {
    const view = this.#views.get(id) ?? this.#makeView(id);
    if (!view) return undefined;
    // Those that were asked for last stand last.
    this.#views.delete(id);
    this.#views.set(id, view);
    for (const oldest of this.#views.keys()) {
      if (this.#views.size <= MOST_VIEWS) break;
      this.#views.delete(oldest);
    }
    return view;
  }

  #makeView(id: string): PassageView | undefined {
    const target = this.#workspace.fields('passage', id)?.target;
    const place = target && this.#spansOf(id, target);
    return place && passageView(this.#workspace, id, place, this.#links.of(id));
  }

  /** Where a passage is in the text on the screen, or was in its own if it is lost; nothing until that is known. */
  #spansOf(id: string, target: Target): PassagePlace | undefined {
    if (this.#text === undefined || target.textDigest === this.#text) return target;
    const anchored = this.#placements.placeOf(this.#text, id, target);
    if (!anchored) return undefined;
    const spans = anchored.kind === 'lost' ? target.spans : anchored.spans;
    return { spans, anchoring: { kind: anchored.kind, quote: quoteOf(target.spans) } };
  }
}

/** Whether an actor is recorded in a field of a passage: as who speaks, say. */
function isNamedIn({ recorded: { voice, own = {} } }: PassageView, id: string): boolean {
  return (voice?.speakers.includes(id) ?? false) || Object.values(own).includes(id);
}

/** Whether passages show objects of a type. */
function isShown(type: string): boolean {
  return type === 'actor' || type === 'theme' || type === 'implication';
}
