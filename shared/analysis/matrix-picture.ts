import { shortened } from '../text/shortened';
import type { Matrix, MatrixCell } from './matrix';
import { fullnessIn } from './matrix-fullness';
import { ALL, cellInShort } from './matrix-table';
import { pictureColours as colours, type Picture, type Shape } from './picture';

/** More would be read by nobody, and no page would hold it. */
const [MOST_ROWS, MOST_COLUMNS] = [100, 60];
const MARGIN = 24;
const TITLE = 52;
const FOOT = 32;
const HEAD_WIDTH = 200;
const ROW = 26;
const TOTAL = 64;
/** So many letters stand in a head: of an actor, of a domain, of an implication, which runs upwards. */
const LETTERS = { row: 30, domains: 16, implications: 44 } as const;

/** What is written above and below the cells. */
export type MatrixCaption = {
  readonly title: string;
  /** What was counted. */
  readonly subtitle: string;
  readonly legend: string;
};

/** A matrix as a picture, in its order. Of a large one the first lines of both; what is left out is told below. */
export function matrixPicture(matrix: Matrix, { title, subtitle, legend }: MatrixCaption): Picture {
  const isByDomain = matrix.kind === 'domains';
  const [cellWidth, headHeight] = isByDomain ? [108, 36] : [44, 272];
  const rows = matrix.rows.slice(0, MOST_ROWS);
  const columns = matrix.columns.slice(0, MOST_COLUMNS);
  const fullness = fullnessIn(matrix);
  const shapes: Shape[] = [];
  const left = (column: number): number => MARGIN + HEAD_WIDTH + column * cellWidth;
  const top = (row: number): number => MARGIN + TITLE + headHeight + row * ROW;
  const totals = left(columns.length);
  const all = top(rows.length);

  const box = (x: number, y: number, width: number, height: number, fill: string): void => {
    shapes.push({ kind: 'box', x, y, width, height, fill, edge: colours.line });
  };
  const words = (x: number, y: number, text: string, looks: Partial<Words> = {}): void => {
    shapes.push({ kind: 'words', x, y, words: text, size: 12, colour: colours.text, ...looks });
  };
  const cellAt = (
    x: number,
    y: number,
    width: number,
    cell: MatrixCell | undefined,
    isTotal: boolean,
  ): void => {
    box(x, y, width, ROW, isTotal ? colours.panel : colours.fullness[fullness(cell)]);
    if (cell) words(x + width / 2, y + 17, cellInShort(cell), { isCentred: true, isBold: isTotal });
  };

  words(MARGIN, MARGIN + 14, title, { size: 16, isBold: true });
  words(MARGIN, MARGIN + 34, subtitle, { colour: colours.quiet });
  box(MARGIN, MARGIN + TITLE, HEAD_WIDTH, headHeight, colours.panel);
  for (const [at, { name }] of columns.entries()) {
    box(left(at), MARGIN + TITLE, cellWidth, headHeight, colours.panel);
    const [x, y] = [left(at) + cellWidth / 2, MARGIN + TITLE + headHeight];
    if (isByDomain) words(x, y - 14, shortened(name, LETTERS.domains), { isCentred: true });
    else words(x + 4, y - 8, shortened(name, LETTERS.implications), { size: 11, isUpright: true });
  }
  box(totals, MARGIN + TITLE, TOTAL, headHeight, colours.panel);
  words(totals + TOTAL / 2, MARGIN + TITLE + headHeight - 14, ALL, { isCentred: true, isBold: true });
  for (const [at, row] of rows.entries()) {
    box(MARGIN, top(at), HEAD_WIDTH, ROW, colours.panel);
    words(MARGIN + 8, top(at) + 17, shortened(row.name, LETTERS.row));
    for (const [place, { key }] of columns.entries())
      cellAt(left(place), top(at), cellWidth, matrix.cell(row.key, key), false);
    cellAt(totals, top(at), TOTAL, row, true);
  }
  box(MARGIN, all, HEAD_WIDTH, ROW, colours.panel);
  words(MARGIN + 8, all + 17, ALL, { isBold: true });
  for (const [place, column] of columns.entries()) cellAt(left(place), all, cellWidth, column, true);
  cellAt(totals, all, TOTAL, matrix.total, true);
  const foot = [legend, ...leftOut(matrix)].join(' · ');
  words(MARGIN, all + ROW + 20, foot, { colour: colours.quiet });
  return {
    title,
    // The lines of words above and below need room also where the matrix is small.
    width: Math.max(totals + TOTAL, MARGIN + Math.max(foot.length, subtitle.length) * 7) + MARGIN,
    height: all + ROW + FOOT + MARGIN / 2,
    shapes,
  };
}

type Words = Extract<Shape, { kind: 'words' }>;

function leftOut({ rows, columns, kind }: Matrix): string[] {
  const most = (count: number, all: number, what: string): string[] =>
    all > count ? [`the first ${count.toLocaleString('en')} of ${all.toLocaleString('en')} ${what}`] : [];
  return [
    ...most(MOST_ROWS, rows.length, 'actors'),
    ...most(MOST_COLUMNS, columns.length, kind === 'domains' ? 'domains' : 'implications'),
  ];
}
