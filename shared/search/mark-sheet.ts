import { ByteReader, ByteWriter } from './bytes';
import { codeBits, codeLists, codeOf, type CodedObject } from './codes';
import type { Stretch } from './found';
import { IntList } from './int-list';
import type { Lexicon } from './lexicon';
import type { Place } from './query';
import type {
  SearchedArticle,
  SearchedImplication,
  SearchedNote,
  SearchedPassage,
  SearchedRegister,
} from './searched';
import { quotedNumbers, sentenceNumbers, writeNumbers } from './text-sheet';
import type { TextWords } from './text-words';

/** What was said of an article, packed, with its words for whoever shows them, by number. */
export type PackedMarks = { readonly sheet: Uint8Array; readonly said: readonly Said[] };

/** Words, or where they stand in the article's text. */
export type Said = string | Stretch;

/**
 * The packed title, passages, implications and notes of an article.
 *
 * @param words those of its text, where that was packed just before.
 */
export function packMarks(article: SearchedArticle, lexicon: Lexicon, words?: TextWords): PackedMarks {
  const { about, text, passages, implications, notes } = article;
  const packing = new Packing(lexicon, { ...about, text: text.text, words });
  packing.object('title', {}, [{ place: 'title', parts: [about.title] }]);
  for (const passage of passages) packing.passage(passage);
  for (const implication of implications) packing.implication(implication);
  for (const note of notes) packing.note(note);
  return packing.packed();
}

/** The packed actors of a register, by name. */
export function packActors({ actors }: SearchedRegister, lexicon: Lexicon): PackedMarks {
  const packing = new Packing(lexicon);
  for (const { id, name, aliases, note } of actors.toSorted((a, b) => a.name.localeCompare(b.name))) {
    packing.object('actor', { id }, [{ place: 'actor', parts: [name, ...aliases, ...(note ? [note] : [])] }]);
  }
  return packing.packed();
}

const markKinds = ['title', 'passage', 'implication', 'note', 'actor'] as const;
export type MarkKind = (typeof markKinds)[number];

/** Words of one kind on an object; no sentence goes over the end of a part. */
type SaidOf = {
  readonly place: Place;
  readonly parts: readonly string[];
  /** Where they stand in the text, if they are its very words. */
  readonly quoted?: Stretch | undefined;
};

const SECOND_MS = 1000;
/** The last second that has a number; only a wrong clock says more. */
const LATEST = 2 ** 32 - 1;

/** What twenty passages take. */
const MARKS_ROOM = 4_096;

/** What an article's marks are packed beside. */
type Beside = { readonly language?: string; readonly text?: string; readonly words?: TextWords | undefined };

type Head = {
  readonly id?: string;
  readonly by?: string | undefined;
  readonly range?: Stretch | undefined;
  readonly object?: CodedObject;
};

/**
 * One object after another: its kind, how many bytes it takes, how many sentences it has, its id, who made it and where it
 * lies; then what its kind has; then its words by place.
 */
class Packing {
  readonly #lexicon: Lexicon;
  readonly #beside: Beside;
  readonly #whole = new ByteWriter(MARKS_ROOM);
  readonly #one = new ByteWriter();
  readonly #said: Said[] = [];

  constructor(lexicon: Lexicon, beside: Beside = {}) {
    this.#lexicon = lexicon;
    this.#beside = beside;
  }

  packed(): PackedMarks {
    return { sheet: this.#whole.written(), said: this.#said };
  }

  passage({
    id,
    spans,
    quote,
    note,
    why,
    kind,
    certainty,
    by,
    madeAt,
    actors,
    themes,
    bearsOn,
  }: SearchedPassage): void {
    const [first, last] = [spans[0], spans.at(-1)];
    const range = first && last && { start: first.start, end: last.end };
    const isOneStretch = range && this.#beside.text?.slice(range.start, range.end) === quote;
    const notes = [note, why].filter((each) => each !== undefined);
    const said: SaidOf[] = [
      { place: 'passage', parts: [quote], quoted: isOneStretch ? range : undefined },
      ...(notes.length > 0 ? [{ place: 'note', parts: notes } as const] : []),
    ];
    this.object('passage', { id, by, range }, said, (writer) => {
      writer.number(Math.min(Math.max(0, Math.floor(madeAt / SECOND_MS)), LATEST));
      writer.number(codeOf('kind', kind));
      writer.number(codeOf('certainty', certainty));
      writer.number(actors.length);
      for (const { actor, roles } of actors) {
        writer.number(this.#lexicon.numberOfId(actor));
        writer.number(codeBits('role', roles));
      }
      writer.number(themes.length);
      for (const theme of themes) writer.number(this.#lexicon.numberOfId(theme));
      writer.number(bearsOn.length);
      for (const { implication, stance } of bearsOn) {
        writer.number(this.#lexicon.numberOfId(implication));
        writer.number(codeOf('stance', stance));
      }
    });
  }

  implication({
    id,
    statement,
    assumption,
    indicator,
    basis,
    domain,
    likelihood,
    by,
  }: SearchedImplication): void {
    const parts = [statement, assumption, indicator].filter((each) => each !== undefined);
    this.object('implication', { id, by }, [{ place: 'implication', parts }], (writer) => {
      writer.number(this.#lexicon.numberOfId(id));
      writer.number(codeOf('domain', domain));
      writer.number(codeOf('basis', basis));
      writer.number(codeOf('likelihood', likelihood));
    });
  }

  note({ object, text, by }: SearchedNote): void {
    this.object('note', { id: object.id, by, object: object.type }, [{ place: 'note', parts: [text] }]);
  }

  object(
    kind: MarkKind,
    { id = '', by, range, object }: Head,
    said: readonly SaidOf[],
    writeMore: (writer: ByteWriter) => void = () => undefined,
  ): void {
    const words = said.map((one) => ({
      place: one.place,
      said: one.quoted ?? one.parts.join(' · '),
      // An object without words has a sentence all the same, at which it can be looked up.
      sentences: orOne(this.#sentences(one)),
    }));
    const writer = this.#one;
    writer.clear();
    writer.number(words.reduce((sum, { sentences }) => sum + sentences.length, 0));
    writeId(id, writer);
    writer.number(by === undefined ? 0 : this.#lexicon.numberOfId(by));
    writer.number(range ? range.start + 1 : 0);
    if (range) writer.number(range.end - range.start);
    writer.number(codeOf('object', object));
    writeMore(writer);
    writer.number(words.length);
    for (const { place, said: each, sentences } of words) {
      writer.number(codeOf('place', place));
      writer.number(this.#said.push(each) - 1);
      writer.number(sentences.length);
      for (const numbers of sentences) writeNumbers(numbers, writer);
    }
    this.#whole.number(markKinds.indexOf(kind));
    this.#whole.number(writer.length);
    this.#whole.append(writer);
  }

  #sentences({ parts, quoted }: SaidOf): number[][] {
    const { language, text = '', words } = this.#beside;
    const known = quoted && words && quotedNumbers(text, quoted, words, language);
    return known ?? parts.flatMap((part) => sentenceNumbers(part, this.#lexicon, language));
  }
}

function orOne(sentences: number[][]): number[][] {
  return sentences.length > 0 ? sentences : [[]];
}

/**
 * Goes through packed marks, one object at a time: `next`, then `read` what is wanted. What was read lies in the reader
 * itself, so that a hundred thousand passages make no objects.
 */
export class MarkReader {
  readonly reader = new ByteReader(new Uint8Array(0));
  kind: MarkKind = 'title';
  /** How many sentences it has, one at least. */
  sentences = 0;
  /** The number of who made it; 0 for nobody. */
  by = 0;
  /** Where it lies in the text, in UTF-16 units; -1 for what does not. */
  start = -1;
  end = -1;
  object: CodedObject | undefined;
  passageKind = 0;
  certainty = 0;
  /** Of a passage: the numbers of its actors, and what each of them does there, as bits. */
  readonly actors = new IntList();
  readonly roles = new IntList();
  readonly themes = new IntList();
  /** The numbers of the implications it bears on, and how, as codes. */
  readonly bearsOn = new IntList();
  readonly stances = new IntList();
  /** Of a passage: seconds since 1970 UTC. */
  madeAt = 0;
  implication = 0;
  domain = 0;
  basis = 0;
  likelihood = 0;
  #idAt = 0;
  #end = 0;

  /** Begins with the marks of an article. */
  open(sheet: Uint8Array): this {
    this.reader.open(sheet);
    this.#end = 0;
    return this;
  }

  /** Goes to the next object. @returns whether there is one. */
  next(): boolean {
    const { reader } = this;
    reader.at = this.#end;
    if (reader.at >= reader.bytes.length) return false;
    this.kind = markKinds[reader.number()] ?? 'note';
    const length = reader.number();
    this.#end = reader.at + length;
    this.sentences = reader.number();
    return true;
  }

  /** Reads what is known of the object; behind it lie its words. */
  read(): void {
    const { reader } = this;
    this.#idAt = reader.at;
    skipId(reader);
    this.by = reader.number();
    this.start = reader.number() - 1;
    this.end = this.start < 0 ? -1 : this.start + reader.number();
    this.object = codeLists.object[reader.number() - 1];
    this.#clear();
    if (this.kind === 'passage') this.#readPassage();
    else if (this.kind === 'implication') this.#readImplication();
  }

  get id(): string {
    return readId(new ByteReader(this.reader.bytes, this.#idAt));
  }

  #clear(): void {
    this.actors.clear();
    this.roles.clear();
    this.themes.clear();
    this.bearsOn.clear();
    this.stances.clear();
    this.madeAt = 0;
    this.implication = this.domain = this.basis = this.likelihood = this.passageKind = this.certainty = 0;
  }

  #readPassage(): void {
    const { reader } = this;
    this.madeAt = reader.number();
    this.passageKind = reader.number();
    this.certainty = reader.number();
    for (let left = reader.number(); left > 0; left -= 1) {
      this.actors.push(reader.number());
      this.roles.push(reader.number());
    }
    for (let left = reader.number(); left > 0; left -= 1) this.themes.push(reader.number());
    for (let left = reader.number(); left > 0; left -= 1) {
      this.bearsOn.push(reader.number());
      this.stances.push(reader.number());
    }
  }

  #readImplication(): void {
    const { reader } = this;
    this.implication = reader.number();
    this.domain = reader.number();
    this.basis = reader.number();
    this.likelihood = reader.number();
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A UUID as 0 and its 16 bytes, any other id as its length and its letters. */
function writeId(id: string, writer: ByteWriter): void {
  if (UUID.test(id)) {
    writer.number(0);
    let at = 0;
    for (let unit = 0; unit < id.length; unit += 2) {
      if (id.charCodeAt(unit) === HYPHEN) unit += 1;
      uuid[at++] = (hexDigit(id.charCodeAt(unit)) << 4) | hexDigit(id.charCodeAt(unit + 1));
    }
    writer.bytes(uuid);
    return;
  }
  writer.number(id.length + 1);
  for (let at = 0; at < id.length; at += 1) writer.number(id.charCodeAt(at));
}

const HYPHEN = 45;
const uuid = new Uint8Array(16);

/** The value of a hexadecimal digit in small letters. */
function hexDigit(unit: number): number {
  return unit < 58 ? unit - 48 : unit - 87;
}

function readId(reader: ByteReader): string {
  const length = reader.number();
  if (length > 0) {
    return String.fromCharCode(...Array.from({ length: length - 1 }, () => reader.number()));
  }
  const hex = Array.from(reader.take(16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function skipId(reader: ByteReader): void {
  const length = reader.number();
  if (length === 0) reader.at += 16;
  for (let left = length - 1; left > 0; left -= 1) reader.number();
}
