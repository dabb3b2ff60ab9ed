import type { Stamp } from '../history/clock';
import { keyOf, type FoldedObject } from '../history/fold';
import type { FieldsOf } from '../model/entities';
import { createdIn, objectBody, shownText, type LongForms } from './object-text';
import { isPassageLink, type PassageLinkType } from './pack-objects';
import type { Pack } from './pack';
import { compareIdAt, packId, unpackId } from './packed-ids';
import { allTexts, textAt } from './packed-text';
import { linkWords, type ShownLink, type ShownPassage } from './shown-passages';

/**
 * A pack's objects, each taken out when it is asked for, and made anew each time. Opening costs nothing, a look-up a few
 * comparisons; only what names everything (`keys`, `objects`) is proportional to the pack.
 */
export class PackReader {
  readonly #pack: Pack;
  readonly #forms: LongForms;
  #words: ReadonlyMap<string, number> | undefined;

  constructor(pack: Pack) {
    this.#pack = pack;
    this.#forms = { stamp: (at) => this.#stampAt(at), reference: (at) => this.#referred(at) };
  }

  /** The document. */
  get stream(): string {
    return this.#pack.stream;
  }

  /** How many objects it holds, removed ones among them. */
  get size(): number {
    return this.#pack.typeOf.length;
  }

  /** About how much memory it takes. */
  get byteLength(): number {
    const { text, ids, stamps } = this.#pack;
    return text.byteLength + ids.byteLength + stamps.byteLength + 16 * this.size;
  }

  /** The object of this key (`keyOf`), also one that was removed. */
  get(key: string): FoldedObject | undefined {
    const at = this.#find(key);
    return at === undefined ? undefined : this.#objectAt(at);
  }

  has(key: string): boolean {
    return this.#find(key) !== undefined;
  }

  /** Whether the object of this key stands in lists. */
  isListed(key: string): boolean {
    const at = this.#find(key);
    return at !== undefined && this.#pack.listed[at] === 1;
  }

  /** The keys of all objects, removed ones among them. */
  keys(): string[] {
    return Array.from(this.#pack.typeOf, (_, at) => this.#keyAt(at));
  }

  /** The ids of the listed objects of a type. */
  ids(type: string): string[] {
    const { types, typeOf, listed } = this.#pack;
    const wanted = types.indexOf(type);
    const ids: string[] = [];
    for (const [at, one] of typeOf.entries())
      if (one === wanted && listed[at] === 1) ids.push(this.#idAt(at));
    return ids;
  }

  /** All objects, removed ones among them, one at a time. */
  *objects(): Generator<FoldedObject> {
    for (let at = 0; at < this.size; at += 1) yield this.#objectAt(at);
  }

  /** Those that stand in lists, one at a time. */
  *listedObjects(): Generator<FoldedObject> {
    for (let at = 0; at < this.size; at += 1) if (this.#pack.listed[at] === 1) yield this.#objectAt(at);
  }

  /** How many listed passages there are. They are numbered by start, longer first, then id. */
  get passageCount(): number {
    return this.#pack.passages.starts.length;
  }

  /** Where each passage begins in the text that it quotes, in UTF-16 units; over all its pieces. */
  get starts(): Float64Array {
    return this.#pack.passages.starts;
  }

  /** Where each passage ends, exclusive. */
  get ends(): Float64Array {
    return this.#pack.passages.ends;
  }

  /** The id of a passage by its number. */
  passageId(at: number): string {
    return this.#idAt(at);
  }

  /** The number of a listed passage; nothing if it is none. */
  passageNumber(id: string): number | undefined {
    const at = this.#find(keyOf('passage', id));
    return at !== undefined && at < this.passageCount ? at : undefined;
  }

  /** The copy that a passage is in. */
  layerOf(at: number): string {
    return this.#referred(this.#pack.passages.layers[at] ?? 0);
  }

  /** The digest of the text that a passage quotes. */
  textOf(at: number): string {
    return this.#referred(this.#pack.passages.texts[at] ?? 0);
  }

  /** The keys of the listed links of a passage (`appears`, `role`, `labelled`, `bears`) by its number. */
  linksOf(at: number): string[] {
    const { linkEnds } = this.#pack.passages;
    const keys: string[] = [];
    for (let link = linkEnds[at - 1] ?? 0; link < (linkEnds[at] ?? 0); link += 1) {
      keys.push(this.#keyAt(this.passageCount + link));
    }
    return keys;
  }

  /** The listed passages and their listed links, one at a time: a fraction of what taking all objects out costs. */
  *shownPassages(): Generator<ShownPassage> {
    const { text, textEnds, linkTo, passages } = this.#pack;
    const written = allTexts(text, textEnds);
    const count = this.passageCount;
    for (let at = 0; at < count; at += 1) {
      const links: ShownLink[] = [];
      for (let link = passages.linkEnds[at - 1] ?? 0; link < (passages.linkEnds[at] ?? 0); link += 1) {
        // What lies among the links of a passage is one.
        const type = this.#typeAt(count + link) as PassageLinkType;
        const to = this.#referred(linkTo[link] ?? 0);
        const saysMore = type === 'role' || type === 'bears';
        const fields = saysMore ? shownText(written(count + link), this.#forms) : {};
        links.push({ type, to, ...linkWords(type, fields) });
      }
      // What is listed has been checked against its kind's schema.
      const text = written(at);
      const fields = shownText(text, this.#forms) as unknown as FieldsOf<'passage'>;
      yield { id: this.#idAt(at), madeAt: createdIn(text, this.#forms).hlc[0], fields, links };
    }
  }

  /** The actors, themes or implications to which passages have links of a kind. */
  linked(type: PassageLinkType): string[] {
    const { types, typeOf, linkTo } = this.#pack;
    const wanted = types.indexOf(type);
    const found = new Set<number>();
    for (const [link, to] of linkTo.entries()) if (typeOf[this.passageCount + link] === wanted) found.add(to);
    return Array.from(found, (reference) => this.#referred(reference));
  }

  /** The keys of the listed links whose passage is not listed: it was removed, and would have them again. */
  looseLinks(): string[] {
    const { types, typeOf, listed, linkTo } = this.#pack;
    const isLink = types.map(isPassageLink);
    const keys: string[] = [];
    for (let at = this.passageCount + linkTo.length; at < this.size; at += 1) {
      if (listed[at] === 1 && isLink[typeOf[at] ?? 0]) keys.push(this.#keyAt(at));
    }
    return keys;
  }

  /** The numbers of the passages with a link to this actor, theme or implication, in order. */
  passagesWith(id: string): number[] {
    const wanted = this.#referencesTo(id);
    const { linkTo, passages } = this.#pack;
    const found: number[] = [];
    let passage = 0;
    for (let link = 0; wanted.size > 0 && link < linkTo.length; link += 1) {
      if (!wanted.has(linkTo[link] ?? 0)) continue;
      while (link >= (passages.linkEnds[passage] ?? Infinity)) passage += 1;
      if (found.at(-1) !== passage) found.push(passage);
    }
    return found;
  }

  #find(key: string): number | undefined {
    const colon = key.indexOf(':');
    const type = this.#pack.types.indexOf(key.slice(0, colon));
    // Objects of several types may bear one id.
    return this.#withId(key.slice(colon + 1)).find((at) => this.#pack.typeOf[at] === type);
  }

  #withId(id: string): number[] {
    const wanted = packId(id, (word) => this.#wordPlaces().get(word));
    if (!wanted) return [];
    const { byId, ids, idForms } = this.#pack;
    let [low, high] = [0, byId.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareIdAt(ids, idForms, byId[middle] ?? 0, wanted) < 0) low = middle + 1;
      else high = middle;
    }
    const found: number[] = [];
    for (let place = low; place < byId.length; place += 1) {
      const at = byId[place] ?? 0;
      if (compareIdAt(ids, idForms, at, wanted) !== 0) break;
      found.push(at);
    }
    return found;
  }

  #objectAt(at: number): FoldedObject {
    const { stream, text, textEnds } = this.#pack;
    return {
      type: this.#typeAt(at),
      id: this.#idAt(at),
      stream,
      ...objectBody(textAt(text, textEnds, at), this.#forms),
    };
  }

  #keyAt(at: number): string {
    return keyOf(this.#typeAt(at), this.#idAt(at));
  }

  #typeAt(at: number): string {
    return this.#pack.types[this.#pack.typeOf[at] ?? 0] ?? '';
  }

  #idAt(at: number): string {
    return unpackId(this.#pack.ids, this.#pack.idForms, at, this.#pack.words) ?? '';
  }

  #referred(reference: number): string {
    return reference < this.size ? this.#idAt(reference) : (this.#pack.words[reference - this.size] ?? '');
  }

  /** The numbers by which links refer to an id that is named somewhere in the pack. */
  #referencesTo(id: string): Set<number> {
    const word = this.#wordPlaces().get(id);
    return new Set([...this.#withId(id), ...(word === undefined ? [] : [this.size + word])]);
  }

  #wordPlaces(): ReadonlyMap<string, number> {
    return (this.#words ??= new Map(this.#pack.words.map((word, at) => [word, at])));
  }

  #stampAt(at: number): Stamp {
    const { stamps, words } = this.#pack;
    const [author = 0, seq = 0, ms = 0, tick = 0] = stamps.subarray(4 * at, 4 * at + 4);
    return { author: words[author] ?? '', seq, hlc: [ms, tick] };
  }
}
