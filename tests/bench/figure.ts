/** One thing measured, many times in one run, beside something that cannot be faster. */
export type Figure = {
  readonly figure: string;
  /** How much data it was measured on. */
  readonly size: string;
  readonly median: number;
  /** 95 of a hundred runs were no worse. */
  readonly p95: number;
  readonly unit: Unit;
  /** What it is compared with, measured in the same run: machines differ, ratios carry over. */
  readonly baseline: number | null;
  /** How many times the baseline it is. */
  readonly ratio: number | null;
  /** What is promised, in words; nothing is promised of figures that only help to read others. */
  readonly goal: string | null;
  /** Whether it is as promised, if anything is. */
  readonly met: boolean;
};

export type Unit = 'ms' | 'MB' | 'nodes' | 'MB/s';

/** The greatest ratio that is promised, or a limit whatever it is compared with. */
export type Goal = { readonly ratio: number } | { readonly atMost: number } | { readonly atLeast: number };

/** What is measured. */
export type What = {
  readonly figure: string;
  readonly size: string;
  /** Milliseconds unless it is said otherwise. */
  readonly unit?: Unit;
  /** Whether the goal is one for the median or for the slow ones; the baseline and the ratio are of the same. */
  readonly judged?: 'median' | 'p95';
  /** A number is the greatest ratio. */
  readonly goal?: Goal | number | undefined;
};

/** What a `*.bench.ts` exports. */
export type Bench = { measure: (wish: Wish) => AsyncIterable<Figure> };

/** What whoever runs it wants: fewer runs and sizes give a first impression soon. */
export type Wish = { readonly sizes: readonly SizeName[]; readonly runs: number };
export type SizeName = 'S' | 'M' | 'L';

/** A figure from what was measured and from what it is compared with, if there is anything. */
export function figureOf(
  { figure, size, unit = 'ms', judged = 'median', goal }: What,
  measured: readonly number[],
  baseline: readonly number[] = [],
): Figure {
  const of = (values: readonly number[]) => ({
    median: quantile(values, 0.5),
    p95: quantile(values, isRate(unit) ? 0.05 : 0.95),
  });
  const own = of(measured);
  const other = baseline.length > 0 ? of(baseline)[judged] : null;
  const ratio = other === null ? null : own[judged] / other;
  const promised = typeof goal === 'number' ? { ratio: goal } : goal;
  return {
    figure: judged === 'p95' ? `${figure}, p95` : figure,
    size,
    ...own,
    unit,
    baseline: other,
    ratio,
    goal: promised ? inWords(promised, unit) : null,
    met: promised === undefined || isMet(promised, own[judged], ratio),
  };
}

/** The smallest value that at least this share of the values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

/** Of what is done in a second, the slow ones are the small ones. */
function isRate(unit: Unit): boolean {
  return unit === 'MB/s';
}

function inWords(goal: Goal, unit: Unit): string {
  if ('ratio' in goal) return `≤ ${goal.ratio} ×`;
  return 'atMost' in goal ? `≤ ${goal.atMost} ${unit}` : `≥ ${goal.atLeast} ${unit}`;
}

function isMet(goal: Goal, value: number, ratio: number | null): boolean {
  if ('ratio' in goal) return ratio !== null && ratio <= goal.ratio;
  return 'atMost' in goal ? value <= goal.atMost : value >= goal.atLeast;
}
