import { firstFrom } from '#shared/anchoring/first-from';
import type { Range } from '#shared/model/document';
import type { Block, Mark, RevisionFile } from '#shared/model/revision-file';

/** A stretch of text that leads to a note of the article: to the block that starts there. */
export type NoteReference = Range & { readonly note: number };
/** A stretch of text that was a link, and the address that it led to. */
export type Link = Range & { readonly address: string };

/** What of an article refers to something else: links, and notes with the places that name them. Found by halving. */
export class References {
  readonly #links: readonly Link[];
  readonly #noteReferences: readonly NoteReference[];
  readonly #notes: readonly Block[];

  constructor({ blocks, marks }: RevisionFile) {
    const sorted = marks.toSorted((a, b) => a.start - b.start);
    this.#links = sorted.flatMap(asLink);
    this.#noteReferences = sorted.flatMap(asNoteReference);
    this.#notes = blocks.filter(({ kind }) => kind === 'note');
  }

  /** The link on which an offset lies, or at whose end. */
  linkAt(offset: number): Link | undefined {
    return holding(this.#links, offset);
  }

  noteReferenceAt(offset: number): NoteReference | undefined {
    return holding(this.#noteReferences, offset);
  }

  /** Those that begin in a stretch, in order. */
  noteReferencesIn({ start, end }: Range): readonly NoteReference[] {
    const all = this.#noteReferences;
    return all.slice(firstFrom(all, start), firstFrom(all, end));
  }

  /** The first place that refers to the note. */
  firstReferenceTo(note: number): NoteReference | undefined {
    return this.#noteReferences.find((reference) => reference.note === note);
  }

  /**
   * The text with a closing quotation mark for each unit of a reference to a note, for cutting sentences: "five.1 No" is two
   * of them, which no rule could tell from a figure like 5.1 (UAX #29, SB6).
   */
  asClosers(text: string): string {
    let closed = '';
    let from = 0;
    for (const { start, end } of this.#noteReferences) {
      if (start < from) continue;
      closed += text.slice(from, start) + '”'.repeat(end - start);
      from = end;
    }
    return from === 0 ? text : closed + text.slice(from);
  }

  /** The note in which an offset lies. One of several paragraphs is several blocks, of which the first is named. */
  noteAt(offset: number): Block | undefined {
    const at = firstFrom(this.#notes, offset + 1) - 1;
    const here = this.#notes[at];
    if (!here || offset > here.end) return undefined;
    for (let first = at; first >= 0; first -= 1) {
      if (this.#notes[first]?.label !== undefined) return this.#notes[first];
    }
    return here;
  }

  /** The note that starts at an offset. */
  noteFrom(start: number): Block | undefined {
    const note = this.#notes[firstFrom(this.#notes, start)];
    return note?.start === start ? note : undefined;
  }
}

function asLink({ kind, start, end, address }: Mark): Link[] {
  return kind === 'link' && address !== undefined ? [{ start, end, address }] : [];
}

function asNoteReference({ kind, start, end, note }: Mark): NoteReference[] {
  return kind === 'noteRef' && note !== undefined ? [{ start, end, note }] : [];
}

function holding<Stretch extends Range>(inOrder: readonly Stretch[], offset: number): Stretch | undefined {
  const last = inOrder[firstFrom(inOrder, offset + 1) - 1];
  return last && offset <= last.end ? last : undefined;
}
