import type { Cell } from '../xlsx/cells';

export type { Cell } from '../xlsx/cells';

/** A column of a table about things of one kind. */
export type Column<Of> = {
  readonly name: string;
  /** How wide a spreadsheet shows it, in letters. */
  readonly width: number;
  /** Empty where nobody set it. */
  readonly cell: (of: Of) => Cell;
};

export function rowOf<Of>(columns: readonly Column<Of>[], of: Of): Cell[] {
  return columns.map(({ cell }) => cell(of));
}

/** "2024-10-29 13:05:07", by UTC: what a spreadsheet takes for a moment. @param at milliseconds since 1970 */
export function momentOf(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}
