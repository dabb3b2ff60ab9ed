/** One thing measured. */
export interface Figure {
  name: string;
  value: number;
  unit: 'ms' | 's' | 'MB' | '';
  /** The most that is promised. */
  limit?: number;
}

/** What a `*.bench.ts` exports. */
export interface Bench {
  measure: () => AsyncIterable<Figure> | Iterable<Figure>;
}
