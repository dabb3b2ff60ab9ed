import { csvLines, csvOf } from '../text/csv';
import { WorkbookWriter } from '../xlsx/workbook-writer';
import type { Cell } from './column';
import type { PassageTables } from './passage-tables';

/** Makes a file of passages as their lines come. */
export type TableMaker = {
  /** @param passages lines that follow those before. @returns what can be written already. */
  readonly add: (passages: readonly Cell[][]) => Uint8Array;
  /** @returns what is left to be written. */
  readonly end: (implications: readonly Cell[][]) => Uint8Array;
};

/** By the form of the file. */
export const tableMakers = { xlsx: xlsxMaker, csv: csvMaker } satisfies Record<
  string,
  (tables: PassageTables) => TableMaker
>;
export type TableFormat = keyof typeof tableMakers;

/** A sheet of passages, and one of implications. */
function xlsxMaker({ passages, implications }: PassageTables): TableMaker {
  const workbook = new WorkbookWriter();
  let head: Uint8Array | undefined = workbook.open(passages);
  const withHead = (...parts: readonly Uint8Array[]): Uint8Array => {
    const all = joined([...(head ? [head] : []), ...parts]);
    head = undefined;
    return all;
  };
  return {
    add: (rows) => withHead(workbook.add(rows)),
    end: (rows) => withHead(workbook.open(implications), workbook.add(rows), workbook.end()),
  };
}

/** The passages alone: the form has one table. */
function csvMaker({ passages }: PassageTables): TableMaker {
  const encoder = new TextEncoder();
  let head = csvOf([passages.columns.map(({ name }) => name)]);
  const withHead = (lines: string): Uint8Array => {
    const bytes = encoder.encode(head + lines);
    head = '';
    return bytes;
  };
  return { add: (rows) => withHead(csvLines(rows)), end: () => withHead('') };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
