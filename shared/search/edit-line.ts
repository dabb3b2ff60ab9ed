import type { Stretch } from './found';
import type { PlacedClause } from './parse-query';
import { writeClause } from './write-query';

/** A line without one of its parts, and without the space that parted it from its neighbours. */
export function withoutPart(line: string, { start, end }: Stretch): string {
  const before = line.slice(0, start).trimEnd();
  const after = line.slice(end).trimStart();
  return before && after ? `${before} ${after}` : before + after;
}

/** A line in which what a part looked for is left out, or looked for again. */
export function withPartTurned(line: string, { clause, stretch }: PlacedClause): string {
  const turned = writeClause({ ...clause, isExcluded: !clause.isExcluded }, false);
  return withPart(line, stretch, turned);
}

/** A line in which something else stands in the place of a part. */
export function withPart(line: string, { start, end }: Stretch, written: string): string {
  return line.slice(0, start) + written + line.slice(end);
}
