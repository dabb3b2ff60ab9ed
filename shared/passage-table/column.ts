/** A cell: text, or a number that a spreadsheet may count with. */
export type Cell = string | number;

/** A column of a table about things of one kind. */
export type Column<Of> = {
  readonly name: string;
  /** How wide a spreadsheet shows it, in letters. */
  readonly width: number;
  /** Empty where nobody set it. */
  readonly cell: (of: Of) => Cell;
};

/** A table as a file has it: what its columns are called and how wide they are. */
export type Sheet = {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly width: number }[];
};

export function rowOf<Of>(columns: readonly Column<Of>[], of: Of): Cell[] {
  return columns.map(({ cell }) => cell(of));
}

/** "2024-10-29 13:05:07", by UTC: what a spreadsheet takes for a moment. @param at milliseconds since 1970 */
export function momentOf(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}
