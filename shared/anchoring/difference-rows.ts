import { differenceOf, type Edit } from './difference';

/** A stretch of one side of a row: the same on both sides, or not. */
export type Piece = { readonly text: string; readonly isChanged: boolean };

/** What is read in one line of a comparison: some paragraphs of the one text beside those they became. */
export type DifferenceRow =
  | { readonly kind: 'same'; readonly text: string }
  | { readonly kind: 'changed'; readonly before: readonly Piece[]; readonly after: readonly Piece[] };

/** Two texts side by side, by paragraphs; within changed ones what changed, by words. */
export function differenceRows(before: string, after: string): DifferenceRow[] {
  const { edits } = differenceOf(before, after, 'words');
  const rows: DifferenceRow[] = [];
  let next = 0;
  let [start, newStart] = [0, 0];
  while (start < before.length || newStart < after.length) {
    const own: Edit[] = [];
    // A row ends at a line feed that both texts have; what was changed before it belongs to the row.
    let end = before.indexOf('\n', start);
    for (let edit = edits[next]; edit && (end < 0 || edit.start <= end); edit = edits[next]) {
      own.push(edit);
      next += 1;
      if (edit.end > end) end = before.indexOf('\n', edit.end);
    }
    const to = end < 0 ? before.length : end;
    const last = own.at(-1);
    const newTo = last ? last.newEnd + to - last.end : newStart + to - start;
    if (own.length === 0) rows.push({ kind: 'same', text: before.slice(start, to) });
    else {
      rows.push({
        kind: 'changed',
        before: pieces(
          before,
          start,
          to,
          own.map((edit) => [edit.start, edit.end]),
        ),
        after: pieces(
          after,
          newStart,
          newTo,
          own.map((edit) => [edit.newStart, edit.newEnd]),
        ),
      });
    }
    [start, newStart] = [to + 1, newTo + 1];
  }
  return rows;
}

/** Long runs of what is the same are folded: of a run, the first and the last row stay for orientation. */
export type FoldedRow = DifferenceRow | { readonly kind: 'folded'; readonly rows: readonly DifferenceRow[] };

const SHORTEST_FOLD = 4;

/** The rows with what is the same folded away, but for what stands next to a change. */
export function folded(rows: readonly DifferenceRow[]): FoldedRow[] {
  const out: FoldedRow[] = [];
  for (let at = 0; at < rows.length;) {
    let end = at;
    while (rows[end]?.kind === 'same') end += 1;
    if (end === at) {
      out.push(...rows.slice(at, at + 1));
      at += 1;
      continue;
    }
    // Before the first change and behind the last one there is nothing to lead over from.
    const first = at === 0 ? at : at + 1;
    const last = end === rows.length ? end : end - 1;
    if (last - first < SHORTEST_FOLD) out.push(...rows.slice(at, end));
    else
      out.push(
        ...rows.slice(at, first),
        { kind: 'folded', rows: rows.slice(first, last) },
        ...rows.slice(last, end),
      );
    at = end;
  }
  return out;
}

function pieces(
  text: string,
  from: number,
  to: number,
  changed: readonly (readonly [start: number, end: number])[],
): Piece[] {
  const all: Piece[] = [];
  let at = from;
  for (const [start, end] of changed) {
    if (start > at) all.push({ text: text.slice(at, start), isChanged: false });
    if (end > start) all.push({ text: text.slice(start, end), isChanged: true });
    at = end;
  }
  if (to > at) all.push({ text: text.slice(at, to), isChanged: false });
  return all;
}
