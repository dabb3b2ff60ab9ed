/** What a page draws: operators by their numbers, and what each is given. Glyphs are shared, never changed. */
export type Operators = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };

/** A glyph of a run of text, as pdf.js hands it on; a number in its place moves the pen by thousandths. */
export type ShownGlyph = {
  readonly unicode: string;
  /** In thousandths of the font size. */
  readonly width: number;
  readonly vmetric: readonly [number, number, number] | null;
  readonly isSpace: boolean;
  readonly isInFont: boolean;
};

/** The operators that decide where text stands and how it looks; numbers as in pdf.js's `OPS`. */
export const op = {
  setGState: 9,
  save: 10,
  restore: 11,
  transform: 12,
  stroke: 20,
  closeStroke: 21,
  endPath: 28,
  beginText: 31,
  setCharSpacing: 33,
  setWordSpacing: 34,
  setHScale: 35,
  setLeading: 36,
  setFont: 37,
  setTextRenderingMode: 38,
  setTextRise: 39,
  moveText: 40,
  setLeadingMoveText: 41,
  setTextMatrix: 42,
  nextLine: 43,
  showText: 44,
  setFillRGBColor: 59,
  beginMarkedContent: 69,
  beginMarkedContentProps: 70,
  endMarkedContent: 71,
  paintFormXObjectBegin: 74,
  paintFormXObjectEnd: 75,
  paintSolidColorImageMask: 90,
  constructPath: 91,
} as const;
