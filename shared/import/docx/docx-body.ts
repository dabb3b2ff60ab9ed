import type { Findings } from '../findings';
import type { HeadLines } from '../office/head-lines';
import type { OfficeWriter } from '../office/office-writer';
import type { HeadStyle } from '../office/paragraph-role';
import { childOf, childrenOf, descendantsOf, type XmlElement } from '../xml/element';
import type { DocxNumbering } from './docx-numbering';
import type { DocxRuns } from './docx-runs';
import type { DocxStyles } from './docx-styles';
import { plainWords } from './plain-words';
import { numberOf, toggleOf, valueOf } from './properties';

type Cell = {
  readonly element: XmlElement;
  readonly column: number;
  readonly columns: number;
  /** Goes on with the cell above it. */
  readonly isContinued: boolean;
};

/** Writes the blocks of a document: paragraphs, tables, and what holds them (ECMA-376, part 1, 17.2 to 17.5). */
export class DocxBody {
  readonly #writer: OfficeWriter;
  readonly #findings: Findings;
  readonly #head: HeadLines;
  readonly #styles: DocxStyles;
  readonly #numbering: DocxNumbering;
  readonly #runs: DocxRuns;

  constructor(
    parts: {
      readonly writer: OfficeWriter;
      readonly findings: Findings;
      readonly head: HeadLines;
      readonly styles: DocxStyles;
    },
    numbering: DocxNumbering,
    runs: DocxRuns,
  ) {
    this.#writer = parts.writer;
    this.#findings = parts.findings;
    this.#head = parts.head;
    this.#styles = parts.styles;
    this.#numbering = numbering;
    this.#runs = runs;
  }

  write(parent: XmlElement): void {
    for (const element of childrenOf(parent)) this.#writeBlock(element);
  }

  #writeBlock(element: XmlElement): void {
    switch (element.name) {
      case 'w:p':
        this.#writeParagraph(element);
        break;
      case 'w:tbl':
        this.#writeTable(element);
        break;
      case 'w:sdt':
        this.#writeControl(element);
        break;
      case 'mc:AlternateContent': {
        const chosen = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback');
        if (chosen) this.write(chosen);
        break;
      }
      case 'w:altChunk':
        this.#findings.add('embedsLeftOut');
        break;
      case 'w:del':
      case 'w:moveFrom':
        this.#leaveOutDeletion(element);
        break;
      case 'w:sectPr':
      case 'w:tblPr':
        break;
      default:
        this.write(element);
    }
  }

  #writeParagraph(paragraph: XmlElement): void {
    const properties = childOf(paragraph, 'w:pPr');
    const { role, headStyle, numbering, isRightToLeft, isHidden } = this.#styles.paragraph(properties);
    if (isHidden) {
      this.#findings.add('hiddenTextRemoved');
      this.#writer.builder.setAside('hidden', plainWords(paragraph));
      return;
    }
    if (numbering && role?.kind !== 'heading') this.#head.end();
    const isHeading = role?.kind === 'heading';
    if (this.#takeIntoHead(paragraph, headStyle, isHeading)) return;
    this.#runs.write(paragraph);
    // A deleted paragraph mark joins the paragraph to the one behind it.
    if (childOf(childOf(properties, 'w:rPr'), 'w:del')) return;
    const hasText = this.#writer.builder.written.trim() !== '';
    const item = numbering && hasText && !isHeading ? this.#numbering.next(numbering) : undefined;
    const traits = item ?? role ?? { kind: 'paragraph' };
    this.#runs.endParagraph();
    this.#writer.endParagraph(traits, isRightToLeft ? 'rtl' : 'ltr');
    this.#runs.writeBoxes();
  }

  /** A line that says who wrote the text, or when, is set aside. */
  #takeIntoHead(paragraph: XmlElement, style: HeadStyle | undefined, isHeading: boolean): boolean {
    if (this.#head.isOver) return false;
    const words = plainWords(paragraph);
    // What stands before a deleted paragraph mark is in the same block.
    const isJoined = this.#writer.builder.written !== '';
    const isTaken = this.#head.take({ words, style, isHeading, holdsMore: isJoined || holdsMore(paragraph) });
    if (isTaken) this.#writer.builder.setAside('furniture', words);
    return isTaken;
  }

  /** Content controls hold ordinary text; one that holds a table of contents repeats what follows. */
  #writeControl(control: XmlElement): void {
    const content = childOf(control, 'w:sdtContent');
    if (!content) return;
    const gallery = valueOf(childOf(childOf(control, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery');
    if (gallery === 'Table of Contents') this.#writer.builder.setAside('navigation', plainWords(content));
    else if (!toggleOf(childOf(control, 'w:sdtPr'), 'w:showingPlcHdr')) this.write(content);
  }

  #writeTable(table: XmlElement): void {
    const rows = rowsIn(table).filter((row) => {
      const isDeleted = childOf(childOf(row, 'w:trPr'), 'w:del') !== undefined;
      if (isDeleted) this.#leaveOutDeletion(row);
      return !isDeleted;
    });
    const cells = rows.map(cellsIn);
    // A table of a single cell is a box around paragraphs.
    const [[only, ...others] = []] = cells;
    if (rows.length === 1 && only && others.length === 0) return this.write(only.element);
    this.#head.end();
    this.#writer.beginTable();
    for (const [row, element] of rows.entries()) {
      const isHead = toggleOf(childOf(element, 'w:trPr'), 'w:tblHeader') ?? false;
      for (const { element: cell, column, columns, isContinued } of cells[row] ?? []) {
        if (isContinued) continue;
        const covered = rowsCovered(cells, row, column);
        const traits = {
          row,
          column,
          ...(columns > 1 && { columns }),
          ...(covered > 1 && { rows: covered }),
          ...(isHead && { isHead }),
        };
        this.#writer.writeCell(traits, () => this.write(cell));
      }
      this.#writer.endRow();
    }
    this.#writer.endTable();
  }

  #leaveOutDeletion(element: XmlElement): void {
    this.#findings.add('deletionsLeftOut');
    this.#writer.builder.setAside('deletion', plainWords(element));
  }
}

const more = /^w:((footnote|endnote|comment)Reference|drawing|pict|object|del|moveFrom|instrText)$/;

/** Whether more stands in a paragraph than its own words: notes, frames, what was changed. */
function holdsMore(paragraph: XmlElement): boolean {
  for (const { name } of descendantsOf(paragraph)) if (more.test(name)) return true;
  return false;
}

/** The rows of a table, those in content controls and the like included, those of tables within it not. */
function rowsIn(parent: XmlElement): XmlElement[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === 'w:tr') return [child];
    return /^w:(sdt|sdtContent|customXml|ins)$/.test(child.name) ? rowsIn(child) : [];
  });
}

function cellsIn(row: XmlElement): Cell[] {
  let column = Math.max(0, numberOf(childOf(row, 'w:trPr'), 'w:gridBefore') ?? 0);
  return cellElementsIn(row).map((element) => {
    const properties = childOf(element, 'w:tcPr');
    const columns = Math.min(Math.max(numberOf(properties, 'w:gridSpan') ?? 1, 1), MOST_SPANNED);
    const merge = childOf(properties, 'w:vMerge');
    const cell = {
      element,
      column,
      columns,
      isContinued: merge !== undefined && merge.attributes.get('w:val') !== 'restart',
    };
    column += columns;
    return cell;
  });
}

/** The model's limit. */
const MOST_SPANNED = 1000;

function cellElementsIn(parent: XmlElement): XmlElement[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === 'w:tc') return [child];
    return /^w:(sdt|sdtContent|customXml)$/.test(child.name) ? cellElementsIn(child) : [];
  });
}

function rowsCovered(cells: readonly (readonly Cell[])[], row: number, column: number): number {
  let covered = 1;
  while (
    covered < MOST_SPANNED &&
    cells[row + covered]?.some((cell) => cell.column === column && cell.isContinued)
  )
    covered += 1;
  return covered;
}
