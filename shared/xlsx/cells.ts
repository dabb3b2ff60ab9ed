import { escapedHtml } from '../text/escaped-html';
import { FIGURE, TEXT } from './styles';

/** A cell: text, or a number that can be counted with. */
export type Cell = string | number;

/** So many letters (UTF-16 units) fit into a cell of Excel. */
const MOST_LETTERS = 32_767;

/** A row of a sheet. @param number its place, counted from 1 @param style of all its cells; else each has that of its kind */
export function rowXml(cells: readonly Cell[], number: number, style?: number): string {
  const all = cells.map((cell, at) => (cell === '' ? '' : cellXml(cell, cellReference(at, number), style)));
  return `<row r="${number}">${all.join('')}</row>`;
}

/** "A1", "AB12". @param column counted from 0 @param row counted from 1 */
export function cellReference(column: number, row: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    letters = String.fromCharCode(A + ((rest - 1) % LETTERS)) + letters;
  }
  return `${letters}${row}`;
}

const LETTERS = 26;
const A = 'A'.charCodeAt(0);

function cellXml(cell: Cell, reference: string, style: number | undefined): string {
  if (typeof cell === 'number') return `<c r="${reference}" s="${style ?? FIGURE}"><v>${cell}</v></c>`;
  return `<c r="${reference}" s="${style ?? TEXT}" t="inlineStr"><is><t xml:space="preserve">${cellText(cell)}</t></is></c>`;
}

function cellText(text: string): string {
  const whole = text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1)}…` : text;
  return escapedHtml(
    whole
      .replace(/\r\n?/gu, '\n')
      .replace(NO_XML, '\uFFFD')
      // What looks like one of Excel's own escapes is not to be read as one (ECMA-376, part 1, 22.9.2.19).
      .replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_'),
  );
}

/** What no XML may hold: controls, halves of characters, and two that are none (XML 1.0, 2.2). */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const NO_XML = /[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF\p{Cs}]/gu;
