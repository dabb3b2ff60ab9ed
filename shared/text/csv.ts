import Papa from 'papaparse';

const BYTE_ORDER_MARK = '\uFEFF';
/** What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection"), in full width as well. */
export const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/**
 * Rows as CSV (RFC 4180) that spreadsheets open as they are: with a byte order mark, and inert, since what begins like a
 * formula has an apostrophe before it.
 */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return `${BYTE_ORDER_MARK}${csvLines(rows)}`;
}

/** The same without the mark: rows that follow others. */
export function csvLines(rows: readonly (readonly (string | number)[])[]): string {
  if (rows.length === 0) return '';
  const lines = Papa.unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: FORMULA, newline: '\r\n' },
  );
  return `${lines}\r\n`;
}
