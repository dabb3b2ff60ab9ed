/** One thing measured, many times in one run, beside something that cannot be faster. */
export type Figure = {
  readonly figure: string;
  /** How much data it was measured on. */
  readonly size: string;
  readonly median: number;
  /** 95 of a hundred runs took no longer. */
  readonly p95: number;
  readonly unit: Unit;
  /** The median of what it is compared with, measured in the same run: machines differ, ratios carry over. */
  readonly baseline: number;
  readonly ratio: number;
  /** The greatest ratio that is promised. */
  readonly goal: number;
  readonly met: boolean;
};

export type Unit = 'ms' | 'MB' | 'nodes';

/** What a `*.bench.ts` exports. */
export type Bench = { measure: () => AsyncIterable<Figure> };

/** A figure from what was measured and from what it is compared with, in milliseconds unless it is said otherwise. */
export function figureOf(
  { unit = 'ms', ...what }: { figure: string; size: string; goal: number; unit?: Unit },
  measured: readonly number[],
  baseline: readonly number[],
): Figure {
  const median = quantile(measured, 0.5);
  const ratio = median / quantile(baseline, 0.5);
  return {
    ...what,
    median,
    p95: quantile(measured, 0.95),
    unit,
    baseline: quantile(baseline, 0.5),
    ratio,
    met: ratio <= what.goal,
  };
}

/** The smallest value that at least this share of the values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}
