import { evenOrders, isOrder, orderBetween } from '#shared/order-between';
import type { CodeEntry } from '../../state/codebook';
import { codebookView } from '../../state/codebook-view';
import type { Desk } from '../desk';
import { DraftBuilder, refuse, type Plan, type Refusal } from '../plan';
import { codesAtHand } from './codes-at-hand';
import { canStandBelow } from './edit-code';
import { writeFields } from './write-codes';

/** On which side of another entry something is to stand. */
export type Side = 'before' | 'after';

/** Puts the themes at hand above the one before them. */
export function moveCodeUp(desk: Desk): Plan | Refusal {
  return step(desk, -1);
}

export function moveCodeDown(desk: Desk): Plan | Refusal {
  return step(desk, 1);
}

/**
 * Puts themes before or after another one, and below what that stands below, in the order that they have. Actors have no
 * order of their own: they stand by their names.
 */
export function planOrder(
  desk: Desk,
  moved: readonly CodeEntry[],
  beside: CodeEntry,
  side: Side,
): Plan | Refusal {
  const all = desk.codebook.get();
  const parent = beside.parent === undefined ? undefined : all.find(`theme:${beside.parent}`);
  const themes = moved.filter(({ kind }) => kind === 'theme');
  if (themes.length === 0 || beside.kind !== 'theme') return refuse('no-order');
  if (parent && !themes.every((each) => canStandBelow(desk, each, parent))) return refuse('unchanged');
  const keys = new Set(themes.map(({ key }) => key));
  if (keys.has(beside.key)) return refuse('unchanged');
  const others = siblingsOf(desk, beside).filter(({ key }) => !keys.has(key));
  const at = others.findIndex(({ key }) => key === beside.key) + (side === 'after' ? 1 : 0);
  const draft = new DraftBuilder(desk);
  for (const [entry, order] of ordersFor(themes, others.slice(0, at), others.slice(at))) {
    writeFields(desk, draft, entry, keys.has(entry.key) ? { parent: beside.parent, order } : { order });
  }
  return draft.isEmpty ? refuse('unchanged') : { kind: 'write', draft: draft.build('orderCodes') };
}

function step(desk: Desk, by: 1 | -1): Plan | Refusal {
  const [first, ...rest] = codesAtHand(desk);
  if (!first) return refuse('no-entry');
  if (first.kind !== 'theme') return refuse('no-order');
  const { areRetiredShown } = codebookView.get();
  const siblings = siblingsOf(desk, first).filter(({ isRetired }) => areRetiredShown || !isRetired);
  const keys = new Set([first, ...rest].map(({ key }) => key));
  const moved = siblings.filter(({ key }) => keys.has(key));
  const edge = by === 1 ? moved.at(-1) : moved[0];
  const beside = edge && siblings[siblings.indexOf(edge) + by];
  return beside ? planOrder(desk, moved, beside, by === 1 ? 'after' : 'before') : refuse('unchanged');
}

function siblingsOf(desk: Desk, { kind, parent }: CodeEntry): CodeEntry[] {
  return desk.codebook.get().entries.filter((each) => each.kind === kind && each.parent === parent);
}

/** Which entries are to be given which places: those that are moved alone, unless the others have no order yet. */
function ordersFor(
  moved: readonly CodeEntry[],
  before: readonly CodeEntry[],
  after: readonly CodeEntry[],
): (readonly [CodeEntry, string])[] {
  const [last, next] = [before.at(-1)?.order, after[0]?.order];
  const others = [...before, ...after].map(({ order }) => order);
  const areOrdered = others.every(
    (order, at) => order !== undefined && isOrder(order) && (at === 0 || (others[at - 1] ?? '') < order),
  );
  if (!areOrdered) {
    const all = [...before, ...moved, ...after];
    const orders = evenOrders(all.length);
    return all.map((entry, at) => [entry, orders[at] ?? ''] as const);
  }
  let low = last;
  return moved.map((entry) => {
    low = orderBetween(low, next);
    return [entry, low] as const;
  });
}
