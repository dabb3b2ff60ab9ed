import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type IStylesOptions,
  type ParagraphChild,
} from 'docx';
import { firstDirection } from '../text/direction';
import { typeSize, type BriefTheme } from './brief-style';
import type { Block, Line, Note, PrintedBrief } from './printed-brief';

/** Twips, twentieths of a point. */
const MILLIMETRE = 1440 / 25.4;
const pages = {
  a4: { width: 210 * MILLIMETRE, height: 297 * MILLIMETRE },
  letter: { width: 215.9 * MILLIMETRE, height: 279.4 * MILLIMETRE },
};
const MARGIN = 20 * MILLIMETRE;
const DENSE_MARGIN = 15 * MILLIMETRE;
/** What is left of the space between paragraphs where much is to stand on a page. */
const DENSE_SPACE = 0.25;
const BULLETS = 'bullets';

/** A brief as a Word document (OOXML), with footnotes of its own and the marking at the head and the foot of each page. */
export async function briefToDocx(brief: PrintedBrief, theme: BriefTheme): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toArrayBuffer(new WordBrief(brief, theme).document()));
}

class WordBrief {
  readonly #brief: PrintedBrief;
  readonly #theme: BriefTheme;
  /** A footnote stands where it is called first; a later call repeats its number. */
  readonly #called = new Set<number>();

  constructor(brief: PrintedBrief, theme: BriefTheme) {
    this.#brief = brief;
    this.#theme = theme;
  }

  document(): Document {
    const { title, subtitle, marking, blocks, notes } = this.#brief;
    const { paper, headLine, footLine } = this.#theme;
    const { width, height } = pages[paper];
    const banner = marking
      ? [new Paragraph({ style: 'Marking', alignment: AlignmentType.CENTER, text: marking })]
      : [];
    const edge = this.#margin();
    const margin = { top: edge, bottom: edge, left: edge, right: edge };
    return new Document({
      title,
      creator: '',
      styles: this.#styles(),
      numbering: {
        config: [
          {
            reference: BULLETS,
            levels: [
              {
                level: 0,
                format: LevelFormat.BULLET,
                text: '•',
                style: { paragraph: { indent: { left: 360, hanging: 240 } } },
              },
            ],
          },
        ],
      },
      footnotes: Object.fromEntries(notes.map((note) => [note.number, { children: [this.#note(note)] }])),
      sections: [
        {
          properties: { page: { size: { width: Math.round(width), height: Math.round(height) }, margin } },
          headers: { default: new Header({ children: [...edgeLine(headLine), ...banner] }) },
          footers: { default: new Footer({ children: [...banner, ...edgeLine(footLine), pageNumbers()] }) },
          children: [
            new Paragraph({ heading: HeadingLevel.TITLE, ...worded(title) }),
            new Paragraph({ style: 'Subtitle', ...worded(subtitle) }),
            ...blocks.flatMap((block) => this.#block(block)),
          ],
        },
      ],
    });
  }

  #margin(): number {
    return this.#brief.isDense ? DENSE_MARGIN : MARGIN;
  }

  #textWidth(): number {
    return pages[this.#theme.paper].width - 2 * this.#margin();
  }

  #styles(): IStylesOptions {
    const { typeface, accent } = this.#theme;
    const isDense = this.#brief.isDense ?? false;
    const size = typeSize(this.#theme.size, isDense);
    const space = (twips: number): number => Math.round(isDense ? twips * DENSE_SPACE : twips);
    // Faces that nearly every word processor has or replaces by one of the same widths.
    const font = { serif: 'Times New Roman', sans: 'Arial' }[typeface];
    const run = { font, size: Math.round(size * 2) };
    const accented = { color: accent.slice(1), font };
    return {
      default: {
        document: { run, paragraph: { spacing: { after: space(100) } } },
        title: {
          run: { font, size: Math.round(size * 3.4), bold: true },
          paragraph: { spacing: { after: space(40) } },
        },
        heading2: {
          run: { ...accented, size: Math.round(size * 2.3), bold: true },
          paragraph: { spacing: { before: space(240), after: space(80) }, keepNext: true },
        },
        heading3: { run: { font, bold: true }, paragraph: { keepNext: true } },
        footnoteText: { run: { font, size: Math.round(size * 1.7) } },
      },
      paragraphStyles: [
        {
          id: 'Subtitle',
          name: 'Subtitle',
          basedOn: 'Normal',
          run: { color: '444444' },
          paragraph: {
            spacing: { after: space(200) },
            border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: accent.slice(1), space: 4 } },
          },
        },
        { id: 'Marking', name: 'Marking', basedOn: 'Normal', run: { bold: true } },
        {
          id: 'Judgement',
          name: 'Judgement',
          basedOn: 'Normal',
          paragraph: { keepNext: true, spacing: { before: space(160), after: space(80) } },
        },
        {
          id: 'Dissent',
          name: 'Dissent',
          basedOn: 'Normal',
          paragraph: {
            indent: { left: 240 },
            border: { left: { style: BorderStyle.DOUBLE, size: 6, color: '444444', space: 6 } },
          },
        },
        {
          id: 'TableName',
          name: 'Table name',
          basedOn: 'Normal',
          run: { bold: true },
          paragraph: { keepNext: true },
        },
      ],
    };
  }

  #block(block: Block): (Paragraph | Table)[] {
    switch (block.kind) {
      case 'heading':
        return [
          new Paragraph({
            heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
            ...worded(block.text),
          }),
        ];
      case 'paragraph':
        return [this.#paragraph(block.line, styleOf[block.role])];
      case 'list':
        return [
          new Paragraph({ style: 'TableName', ...worded(block.name) }),
          ...block.items.map(
            (line) =>
              new Paragraph({
                ...(!block.isLettered && { numbering: { reference: BULLETS, level: 0 } }),
                ...directed(line),
                children: this.#runs(line),
              }),
          ),
        ];
      case 'table':
        return [
          new Paragraph({ style: 'TableName', ...worded(block.name) }),
          this.#table(block),
          new Paragraph(''),
        ];
      case 'page-break':
        return [new Paragraph({ pageBreakBefore: true, text: '' })];
    }
  }

  #paragraph(line: Line, style: string): Paragraph {
    return new Paragraph({ style, ...directed(line), children: this.#runs(line) });
  }

  #table({ head, rows, shares }: Block & { kind: 'table' }): Table {
    const width = this.#textWidth();
    const widths = shares?.map((share) => Math.round((width * share) / 100));
    const cell = (children: readonly Paragraph[], column: number): TableCell =>
      new TableCell({
        children,
        ...(widths && { width: { size: widths[column] ?? 0, type: WidthType.DXA } }),
      });
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      ...(widths && { columnWidths: widths }),
      rows: [
        new TableRow({
          tableHeader: true,
          children: head.map((text, column) =>
            cell([new Paragraph({ children: [new TextRun({ text, bold: true })] })], column),
          ),
        }),
        ...rows.map(
          (row) =>
            new TableRow({
              cantSplit: true,
              children: row.map((line, column) => cell([this.#paragraph(line, 'Normal')], column)),
            }),
        ),
      ],
    });
  }

  #runs(line: Line): ParagraphChild[] {
    return line.flatMap(({ text, isStrong = false, note }, at) => {
      if (note === undefined) return new TextRun({ text, bold: isStrong });
      const raised = (words: string): TextRun => new TextRun({ text: words, superScript: true });
      const before = line[at - 1]?.note === undefined ? [] : [raised(', ')];
      if (this.#called.has(note)) return [...before, raised(text)];
      this.#called.add(note);
      return [...before, new FootnoteReferenceRun(note)];
    });
  }

  #note({ line, link }: Note): Paragraph {
    return new Paragraph({
      ...directed(line),
      children: [
        new TextRun({ text: `${line.map(({ text }) => text).join('')} ` }),
        new ExternalHyperlink({
          link,
          children: [new TextRun({ text: 'Open in Scholion', style: 'Hyperlink' })],
        }),
      ],
    });
  }
}

const styleOf = {
  judgement: 'Judgement',
  confidence: 'Normal',
  dissent: 'Dissent',
  own: 'Normal',
  plain: 'Normal',
} as const;

function worded(text: string): Pick<IParagraphOptions, 'text' | 'bidirectional'> {
  return { text, bidirectional: firstDirection(text) === 'rtl' };
}

function directed(line: Line): Pick<IParagraphOptions, 'bidirectional'> {
  return { bidirectional: firstDirection(line.map(({ text }) => text).join('')) === 'rtl' };
}

function edgeLine(words: string | undefined): Paragraph[] {
  return words ? [new Paragraph(worded(words))] : [];
}

function pageNumbers(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
  });
}
