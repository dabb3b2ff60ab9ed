import { canonicalText } from '../canonical';
import type { Findings } from '../findings';
import { TextBuilder, type BlockTraits, type MarkTraits, type StructuredText } from '../text-builder';
import { isCaption } from './captions';
import { isCode, paragraphsOf, type FlowLine, type Paragraph } from './flow';
import { headingLevels, textOf } from './headings';
import { joinLines, Vocabulary } from './join-lines';
import { lineOf, rowsOf, withoutStart, type Run } from './lines';
import { listItems } from './list-items';
import { isRightToLeftText } from './logical-order';
import { measuresOf, type Measures } from './measures';
import { labelIn, notesOf, type PageNote } from './notes';
import type { ReadPage } from './read-page';
import { runningHeadsOf } from './running-heads';
import { fromRight, type Table, type TableCell } from './tables';

/**
 * Writes pages out as one article: paragraphs through columns and pages, headings, items, tables, captions; notes at the
 * end; heads, feet and what is not to be seen set aside.
 *
 * @param labels what is printed on each page, or its number
 */
export function writeArticle(
  pages: readonly ReadPage[],
  labels: readonly string[],
  findings: Findings,
): StructuredText {
  return new ArticleWriter(pages, labels, findings).write();
}

/** Of a letter in fonts whose letters are all equally wide, in sizes. */
const MONO_WIDTH = 0.6;

class ArticleWriter {
  readonly #pages: readonly ReadPage[];
  readonly #labels: readonly string[];
  readonly #findings: Findings;
  readonly #builder = new TextBuilder();
  readonly #measures: Measures;
  readonly #vocabulary = new Vocabulary();
  readonly #setAside = new Map<ReadPage, () => void>();
  #page: ReadPage | undefined;
  #notes: readonly PageNote[] = [];
  #tables = 0;

  constructor(pages: readonly ReadPage[], labels: readonly string[], findings: Findings) {
    this.#pages = pages;
    this.#labels = labels;
    this.#findings = findings;
    this.#measures = measuresOf(pages);
  }

  write(): StructuredText {
    const flow = this.#flow();
    const { notes, lines } = notesOf(flow, this.#measures);
    this.#notes = notes;
    const paragraphs = paragraphsOf(
      flow.filter((item) => !lines.has(item)),
      this.#measures,
    );
    const levels = headingLevels(paragraphs, this.#measures);
    const items = listItems(
      paragraphs.filter((paragraph) => !levels.has(paragraph)),
      this.#measures,
    );
    for (const [index, paragraph] of paragraphs.entries()) {
      const table = paragraph[0]?.line.table;
      const item = items.get(paragraph);
      const level = levels.get(paragraph);
      if (table) this.#writeTable(table, paragraph);
      else if (isCode(paragraph, this.#measures)) this.#writeCode(paragraph);
      else if (level !== undefined) this.#writeBlock(paragraph, { kind: 'heading', level });
      else if (item) {
        const { depth, marker } = item;
        const { number } = marker;
        this.#writeBlock(withoutMarker(paragraph, marker.length), {
          kind: 'item',
          depth,
          ...(number !== undefined && { number }),
        });
      } else {
        const neighbours = [paragraphs[index - 1], paragraphs[index + 1]];
        const isBesideTable = neighbours.some((other) => other?.[0]?.line.table !== undefined);
        const kind = isCaption(paragraph, isBesideTable, this.#measures) ? 'caption' : 'paragraph';
        this.#writeBlock(paragraph, { kind });
      }
    }
    this.#writeNotes();
    return this.#builder.finish();
  }

  /** All lines in reading order; what pages repeat is set aside where the page begins. */
  #flow(): FlowLine[] {
    const heads = runningHeadsOf(this.#pages, this.#labels, this.#measures.bodySize);
    this.#findings.add('runningHeadsRemoved', heads.size);
    const flow: FlowLine[] = [];
    for (const page of this.#pages) {
      const aside: (() => void)[] = [];
      for (const region of page.regions) {
        for (const line of region.lines) {
          const why = heads.get(line);
          if (why) aside.push(() => this.#builder.setAside(why, canonicalText(line.text).text));
          else flow.push({ line, page, region });
          if (!why) this.#vocabulary.learn(line.text);
        }
      }
      aside.push(() => this.#builder.setAside('furniture', canonicalText(page.slanted).text));
      aside.push(() => this.#builder.setAside('hidden', canonicalText(page.hidden).text));
      for (const remark of page.remarks) {
        aside.push(() => this.#builder.setAside('remark', canonicalText(remark).text));
      }
      if (page.hidden !== '') this.#findings.add('hiddenTextRemoved');
      if (page.regions.some(({ isColumn }) => isColumn)) this.#findings.add('columnsRead');
      this.#setAside.set(page, () => aside.forEach((act) => act()));
    }
    return flow;
  }

  #writeBlock(paragraph: Paragraph, traits: BlockTraits): number | undefined {
    this.#writeLines(paragraph, traits.kind === 'heading');
    const isRightToLeft = isRightToLeftText(this.#builder.written);
    const differs = isRightToLeft !== this.#measures.isRightToLeft && /\p{L}/u.test(this.#builder.written);
    return this.#builder.endBlock({
      ...traits,
      ...(differs && { direction: isRightToLeft ? 'rtl' : 'ltr' }),
    });
  }

  #writeLines(paragraph: Paragraph, isHeading: boolean): void {
    const isBold = isHeading || isMostly(paragraph, (run) => run.isBold);
    const isItalic = isMostly(paragraph, (run) => run.isItalic);
    const isMono = isMostly(paragraph, (run) => run.isMono);
    const joined = joinLines(
      paragraph,
      this.#vocabulary,
      ({ page }) => this.#beginPage(page),
      (run) => {
        const marks: MarkTraits[] = [];
        if (run.address !== undefined) marks.push({ kind: 'link', address: run.address });
        if (run.isBold && !isBold) marks.push({ kind: 'strong' });
        if (run.isItalic && !isItalic) marks.push({ kind: 'emphasis' });
        if (run.isMono && !isMono) marks.push({ kind: 'code' });
        if (run.isLowered) marks.push({ kind: 'lowered' });
        if (run.isRaised) marks.push(this.#raised(run));
        this.#writeRun(run.text, marks);
      },
    );
    this.#findings.add('hyphensJoined', joined);
  }

  /** Spaces at the ends of a run are outside its marks. */
  #writeRun(raw: string, marks: readonly MarkTraits[]): void {
    const { text, replaced } = canonicalText(raw);
    this.#findings.add('charactersReplaced', replaced);
    const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
    this.#builder.write(before);
    if (core !== '') {
      for (const mark of marks) this.#builder.openMark(mark);
      this.#builder.write(core);
      for (const _ of marks) this.#builder.closeMark();
    }
    this.#builder.write(after);
  }

  /** A reference, if a note of this page has that label. */
  #raised({ text }: Run): MarkTraits {
    const label = labelIn(text);
    const note = this.#notes.findIndex((other) => other.label === label && other.page === this.#page);
    return note === -1 ? { kind: 'raised' } : { kind: 'noteRef', note };
  }

  #beginPage(page: ReadPage): void {
    if (page === this.#page) return;
    this.#page = page;
    this.#builder.beginPage(this.#labels[page.index] ?? String(page.index + 1));
    this.#setAside.get(page)?.();
  }

  #writeTable(table: Table, [item]: Paragraph): void {
    if (!item) return;
    const { cells } = this.#measures.isRightToLeft ? fromRight(table) : table;
    this.#tables += 1;
    this.#findings.add('tablesRead');
    const hasHead = isHeadRow(cells);
    for (const cell of cells) {
      const { row, column, rows, columns, words } = cell;
      const lines = rowsOf(words).map((line) => lineOf(line, this.#measures.isRightToLeft));
      this.#writeLines(
        lines.map((line) => ({ ...item, line })),
        hasHead && row === 0,
      );
      this.#builder.endBlock({
        kind: 'cell',
        table: this.#tables,
        row,
        column,
        ...(rows > 1 && { rows }),
        ...(columns > 1 && { columns }),
        ...(hasHead && row === 0 && { isHead: true }),
      });
    }
  }

  /** Line by line, moved in as it is there. */
  #writeCode(paragraph: Paragraph): void {
    const left = Math.min(...paragraph.map(({ line }) => line.left));
    for (const [index, { line, page }] of paragraph.entries()) {
      this.#beginPage(page);
      const spaces = Math.round((line.left - left) / (MONO_WIDTH * line.size));
      this.#writeRun(`${index > 0 ? '\n' : ''}${' '.repeat(Math.min(spaces, 100))}${line.text}`, []);
    }
    this.#builder.endBlock({ kind: 'code' });
  }

  #writeNotes(): void {
    const startOf = new Map<number, number>();
    for (const [index, { label, lines }] of this.#notes.entries()) {
      // They stand behind all pages: the marks of their own pages are with what refers to them.
      const paragraph = lines.map((item) => ({ ...item, page: this.#page ?? item.page }));
      const start = this.#writeBlock(paragraph, { kind: 'note', label });
      if (start !== undefined) startOf.set(index, start);
    }
    this.#builder.linkNotes(startOf);
    this.#findings.add('notesKept', startOf.size);
  }
}

function withoutMarker([first, ...rest]: Paragraph, length: number): Paragraph {
  return first ? [{ ...first, line: withoutStart(first.line, length) }, ...rest] : rest;
}

function isMostly(paragraph: Paragraph, is: (run: Run) => boolean): boolean {
  const runs = paragraph.flatMap(({ line }) => line.runs);
  const length = runs.reduce((sum, run) => sum + (is(run) ? run.text.length : 0), 0);
  return length * 2 > textOf(paragraph).length;
}

/** Its words are bold, and those of the row below are not. */
function isHeadRow(cells: readonly TableCell[]): boolean {
  const isBold = (row: number) => {
    const words = cells.filter((cell) => cell.row === row).flatMap((cell) => cell.words);
    return words.length > 0 && words.every((word) => word.isBold);
  };
  return isBold(0) && !isBold(1);
}
