import { noteLabel } from '../office/note-label';
import { childrenOf, type XmlElement } from '../xml/element';
import { valueOf } from './properties';

/** Footnotes or endnotes: their content by id, and what the places are called that refer to them. */
export class DocxNotes {
  readonly #contents = new Map<string, XmlElement>();
  readonly #format: string;
  #count = 0;

  /**
   * @param notes the part that holds them
   * @param settings `w:footnotePr` or `w:endnotePr`, which can name a format of numbers
   * @param usual the format where it does not
   */
  constructor(notes: XmlElement | undefined, settings: XmlElement | undefined, usual: string) {
    for (const note of notes ? childrenOf(notes) : []) {
      // Separators between text and notes are kept as notes, too.
      if (['normal', undefined].includes(note.attributes.get('w:type')))
        this.#contents.set(note.attributes.get('w:id') ?? '', note);
    }
    this.#format = valueOf(settings, 'w:numFmt') ?? usual;
  }

  content(id: string): XmlElement | undefined {
    return this.#contents.get(id);
  }

  nextLabel(): string {
    this.#count += 1;
    return noteLabel(this.#count, this.#format);
  }
}

/** Who made a comment, and what it says. */
export function commentsIn(comments: XmlElement | undefined): ReadonlyMap<string, XmlElement> {
  return new Map(
    (comments ? childrenOf(comments, 'w:comment') : []).map((comment) => [
      comment.attributes.get('w:id') ?? '',
      comment,
    ]),
  );
}
