import Papa from 'papaparse';
import { escapedHtml } from './escaped-html';
import { FORMULA } from './csv';

/** A table as programs take it from the clipboard: as HTML, and as text with tabs. */
export type CopiedTable = { readonly html: string; readonly plain: string };

/**
 * Rows for the clipboard, the first being the head. Spreadsheets take the text for cells, so what begins like a formula has
 * an apostrophe before it, as in a CSV file.
 */
export function copiedTable(rows: readonly (readonly string[])[]): CopiedTable {
  const [head = [], ...others] = rows;
  const line = (tag: string, cells: readonly string[]): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escapedHtml(inert(cell))}</${tag}>`).join('')}</tr>`;
  return {
    html: `<table><thead>${line('th', head)}</thead><tbody>${others.map((row) => line('td', row)).join('')}</tbody></table>`,
    plain: Papa.unparse(
      rows.map((row) => row.map(inert)),
      { delimiter: '\t', newline: '\n' },
    ),
  };
}

function inert(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}
