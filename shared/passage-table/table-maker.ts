import { csvLines, csvOf } from '../text/csv';
import type { Cell } from './column';
import type { PassageTables } from './passage-tables';

/** Makes a file of passages as their lines come. */
export type TableMaker = {
  /** @param passages lines that follow those before. @returns what can be written already. */
  readonly add: (passages: readonly Cell[][]) => Uint8Array;
  /** @returns what is left to be written. */
  readonly end: (implications: readonly Cell[][]) => Uint8Array | Promise<Uint8Array>;
};

/** By the form of the file. */
export const tableMakers = { csv: csvMaker } satisfies Record<string, (tables: PassageTables) => TableMaker>;
export type TableFormat = keyof typeof tableMakers;

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
