import type { Findings } from '../findings';
import { addressIn, isIndex } from '../office/field-instruction';
import { keptLinkAddress } from '../office/link-address';
import type { OfficeWriter } from '../office/office-writer';
import type { StoredPages } from '../office/stored-pages';
import type { MarkTraits } from '../text-builder';
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from '../xml/element';
import type { DocxNotes } from './docx-notes';
import type { DocxPackage } from './docx-package';
import type { DocxStyles } from './docx-styles';
import { Fields } from './fields';
import { plainWords } from './plain-words';
import { toggleOf } from './properties';

/** What the runs of a document need of the rest of it. */
export type RunContext = {
  readonly writer: OfficeWriter;
  readonly findings: Findings;
  readonly pages: StoredPages;
  readonly source: DocxPackage;
  readonly styles: DocxStyles;
  readonly footnotes: DocxNotes;
  readonly endnotes: DocxNotes;
  readonly comments: ReadonlyMap<string, XmlElement>;
  readonly writeBlocks: (parent: XmlElement) => void;
};

/** Writes what stands within paragraphs (ECMA-376, part 1, 17.3.2 to 17.3.3). */
export class DocxRuns {
  readonly #context: RunContext;
  readonly #fields = new Fields();
  /** How much of the text is in which language, in characters. */
  readonly #languages = new Map<string, number>();
  #hidden = '';
  #index = '';
  /** Text boxes stand beside a paragraph and are written behind it. */
  #boxes: XmlElement[] = [];

  constructor(context: RunContext) {
    this.#context = context;
  }

  write(parent: XmlElement, marks: readonly MarkTraits[] = []): void {
    for (const child of childrenOf(parent)) this.#writeElement(child, marks);
  }

  /** To be called before a paragraph ends: sets aside what was gathered of it. */
  endParagraph(): void {
    if (this.#index !== '') this.#index += '\n';
    if (!this.#fields.isInIndex) this.#flushIndex();
    this.#flushHidden();
  }

  /** To be called behind a paragraph: writes the text boxes that stand beside it. */
  writeBoxes(): void {
    for (const box of this.#boxes.splice(0)) this.#context.writeBlocks(box);
  }

  /** The language of most of the text. */
  get language(): string | undefined {
    return [...this.#languages].toSorted(([, one], [, other]) => other - one)[0]?.[0];
  }

  #writeElement(element: XmlElement, marks: readonly MarkTraits[]): void {
    const { findings, source, writer } = this.#context;
    switch (element.name) {
      case 'w:r':
        this.#writeRun(element, marks);
        break;
      case 'w:hyperlink': {
        const address = keptLinkAddress(source.addressOf(element.attributes.get('r:id')));
        this.write(element, address === undefined ? marks : [{ kind: 'link', address }, ...marks]);
        break;
      }
      case 'w:fldSimple':
        this.#writeSimpleField(element, marks);
        break;
      case 'w:ins':
      case 'w:moveTo':
        findings.add('insertionsTaken');
        this.write(element, marks);
        break;
      case 'w:del':
      case 'w:moveFrom':
        findings.add('deletionsLeftOut');
        writer.builder.setAside('deletion', plainWords(element));
        break;
      case 'w:sdt': {
        const content = childOf(element, 'w:sdtContent');
        const isPrompt = toggleOf(childOf(element, 'w:sdtPr'), 'w:showingPlcHdr');
        if (content && !isPrompt) this.write(content, marks);
        break;
      }
      case 'mc:AlternateContent':
        this.#writeAlternative(element, marks);
        break;
      case 'm:t':
        this.#put(textOf(element), undefined, marks);
        break;
      case 'w:pPr':
      case 'w:rPr':
        break;
      default:
        this.write(element, marks);
    }
  }

  #writeAlternative(element: XmlElement, marks: readonly MarkTraits[]): void {
    const [first] = childrenOf(element, 'mc:Choice');
    const chosen = first ?? childOf(element, 'mc:Fallback');
    if (chosen) this.write(chosen, marks);
  }

  #writeSimpleField(element: XmlElement, marks: readonly MarkTraits[]): void {
    const instruction = element.attributes.get('w:instr') ?? '';
    const address = addressIn(instruction);
    if (isIndex(instruction)) this.#context.writer.builder.setAside('navigation', plainWords(element));
    else this.write(element, address === undefined ? marks : [{ kind: 'link', address }, ...marks]);
  }

  #writeRun(run: XmlElement, outer: readonly MarkTraits[]): void {
    const properties = childOf(run, 'w:rPr');
    const { styles } = this.#context;
    const isHidden = styles.isOn(properties, 'w:vanish');
    const marks = isHidden ? outer : [...outer, ...this.#marksOf(properties, outer)];
    const hasOwnLabel = childrenOf(run).some(({ attributes }) => attributes.has('w:customMarkFollows'));
    for (const child of childrenOf(run)) {
      if (child.name === 'w:fldChar') this.#fields.mark(child.attributes.get('w:fldCharType'));
      else if (child.name === 'w:instrText') this.#fields.instruct(textOf(child));
      else if (isHidden) this.#hidden += plainWords(child);
      else if (!this.#fields.isInInstruction && !(hasOwnLabel && child.name === 'w:t'))
        this.#writePart(child, run, marks);
    }
  }

  #writePart(part: XmlElement, run: XmlElement, marks: readonly MarkTraits[]): void {
    const { writer, findings, pages } = this.#context;
    switch (part.name) {
      case 'w:t':
        this.#put(textOf(part), run, marks);
        break;
      case 'w:tab':
      case 'w:ptab':
        this.#put('\t', undefined, marks);
        break;
      case 'w:br':
      case 'w:cr':
        if (
          writer.builder.written !== '' &&
          (part.attributes.get('w:type') ?? 'textWrapping') === 'textWrapping'
        )
          this.#put('\n', undefined, marks);
        break;
      case 'w:noBreakHyphen':
        this.#put('\u2011', undefined, marks);
        break;
      case 'w:lastRenderedPageBreak':
        pages.begin();
        break;
      case 'w:sym':
        // A character of a font of signs: what it looks like is known to the font alone.
        this.#put('\uFFFD', undefined, marks);
        findings.add('charactersReplaced');
        break;
      case 'w:footnoteReference':
        this.#writeNote(this.#context.footnotes, part, run);
        break;
      case 'w:endnoteReference':
        this.#writeNote(this.#context.endnotes, part, run);
        break;
      case 'w:commentReference':
        this.#setCommentAside(part.attributes.get('w:id') ?? '');
        break;
      case 'w:ruby':
        this.#writeRuby(part, marks);
        break;
      case 'w:drawing':
      case 'w:pict':
        this.#takeDrawing(part);
        break;
      case 'w:object':
        findings.add('embedsLeftOut');
        break;
      case 'mc:AlternateContent': {
        const chosen = childOf(part, 'mc:Choice') ?? childOf(part, 'mc:Fallback');
        for (const child of chosen ? childrenOf(chosen) : []) this.#writePart(child, run, marks);
        break;
      }
    }
  }

  #put(text: string, run: XmlElement | undefined, marks: readonly MarkTraits[]): void {
    if (this.#fields.isInIndex) {
      this.#index += text;
      return;
    }
    this.#flushHidden();
    const address = this.#fields.address;
    this.#context.writer.write(text, address === undefined ? marks : [{ kind: 'link', address }, ...marks]);
    const properties = childOf(run, 'w:rPr');
    const kind = toggleOf(properties, 'w:rtl') ? 'w:bidi' : 'w:val';
    const language =
      childOf(properties, 'w:lang')?.attributes.get(kind) ?? this.#context.styles.language(kind);
    if (run && language !== undefined)
      this.#languages.set(language, (this.#languages.get(language) ?? 0) + text.length);
  }

  #marksOf(properties: XmlElement | undefined, outer: readonly MarkTraits[]): MarkTraits[] {
    if (!properties) return [];
    const { styles } = this.#context;
    const alignment = styles.alignment(properties);
    // Arabic, Hebrew and their kin have properties of their own.
    const isComplex = toggleOf(properties, 'w:rtl') || toggleOf(properties, 'w:cs');
    const kinds: MarkTraits['kind'][] = [];
    if (styles.isOn(properties, isComplex ? 'w:bCs' : 'w:b')) kinds.push('strong');
    if (styles.isOn(properties, isComplex ? 'w:iCs' : 'w:i')) kinds.push('emphasis');
    if (styles.isOn(properties, 'w:strike') || styles.isOn(properties, 'w:dstrike')) kinds.push('strike');
    if (alignment === 'superscript') kinds.push('raised');
    if (alignment === 'subscript') kinds.push('lowered');
    if (styles.isCode(properties)) kinds.push('code');
    return kinds.filter((kind) => outer.every((mark) => mark.kind !== kind)).map((kind) => ({ kind }));
  }

  #writeNote(notes: DocxNotes, reference: XmlElement, run: XmlElement): void {
    const content = notes.content(reference.attributes.get('w:id') ?? '');
    if (!content) return;
    // A note with a sign of its own has it in the same run.
    const label = reference.attributes.has('w:customMarkFollows')
      ? childrenOf(run, 'w:t').map(textOf).join('')
      : notes.nextLabel();
    this.#context.writer.writeNote(label, () => this.#context.writeBlocks(content));
  }

  #setCommentAside(id: string): void {
    const { comments, findings, writer } = this.#context;
    const comment = comments.get(id);
    if (!comment) return;
    const by = comment.attributes.get('w:author') ?? '';
    findings.add('remarksLeftOut');
    writer.builder.setAside('remark', `${by === '' ? '' : `${by}: `}${plainWords(comment)}`);
  }

  #writeRuby(ruby: XmlElement, marks: readonly MarkTraits[]): void {
    const base = childOf(ruby, 'w:rubyBase');
    const text = childOf(ruby, 'w:rt');
    const reading = text ? plainWords(text).trim().slice(0, 200) : '';
    if (base) this.write(base, reading === '' ? marks : [...marks, { kind: 'ruby', reading }]);
  }

  #takeDrawing(drawing: XmlElement): void {
    const boxes = [...descendantsOf(drawing, 'w:txbxContent')];
    if (boxes.length === 0) this.#context.findings.add('imagesLeftOut');
    this.#boxes.push(...boxes);
  }

  #flushHidden(): void {
    const text = this.#hidden;
    this.#hidden = '';
    if (text.trim() === '') return;
    this.#context.findings.add('hiddenTextRemoved');
    this.#context.writer.builder.setAside('hidden', text);
  }

  #flushIndex(): void {
    this.#context.writer.builder.setAside('navigation', this.#index);
    this.#index = '';
  }
}
