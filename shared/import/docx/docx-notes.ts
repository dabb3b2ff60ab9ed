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
    return inFormat(this.#count, this.#format);
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

function inFormat(number: number, format: string): string {
  switch (format) {
    case 'lowerRoman':
      return roman(number);
    case 'upperRoman':
      return roman(number).toUpperCase();
    case 'lowerLetter':
      return letters(number);
    case 'upperLetter':
      return letters(number).toUpperCase();
    default:
      return String(number);
  }
}

const numerals: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, numeral] of numerals) {
    text += numeral.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}

/** As Word counts: a to z, aa to zz. */
function letters(number: number): string {
  const letter = String.fromCharCode(0x61 + ((number - 1) % 26));
  return letter.repeat(Math.ceil(number / 26));
}
