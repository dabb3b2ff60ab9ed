import { spanOf } from '#shared/anchoring/span';
import { put } from '#shared/bundle/put';
import type { KnownPatch, PutPatch } from '#shared/model/change';
import { linkId } from '#shared/model/ids';
import type { Stance } from '#shared/model/implication';
import type { Passage, RoleName } from '#shared/model/passage';
import { DOCUMENT, newId } from './ids';

/** The text on which passages lie that are given no other: long enough for any offset that a test needs. */
export const TEXT = 'The ministry said that troops had arrived in Kursk. '.repeat(200);

const LAYER = '10000000-0000-4000-8000-00000000000e';

/** Where a passage lies: one stretch of the text, or several. */
type Place = { start?: number; end?: number; spans?: readonly (readonly [start: number, end: number])[] };

/** A passage as a patch of its document. */
export function aPassage({
  id = newId(),
  start = 4,
  end = start + 8,
  spans = [[start, end]],
  text = TEXT,
  ...fields
}: Partial<Passage> & Place & { id?: string; text?: string } = {}): PutPatch {
  const target = { textDigest: DOCUMENT, spans: spans.map(([from, to]) => spanOf(text, from, to)) };
  return put('passage', id, { layer: LAYER, target, ...fields });
}

/** The patches that put an actor into a passage, with these roles. */
export function tagged(passage: string, actor: string, ...roles: readonly RoleName[]): KnownPatch[] {
  return [
    put('appears', linkId('appears', passage, actor), { passage, actor }),
    ...roles.map((role) => put('role', linkId('role', passage, actor, role), { passage, actor, role })),
  ];
}

/** The patch that takes a role off again. */
export function withoutRole(passage: string, actor: string, role: RoleName): KnownPatch {
  return { op: 'del', type: 'role', id: linkId('role', passage, actor, role) };
}

/** The patch that makes a passage evidence for an implication. */
export function bearsOn(passage: string, implication: string, stance: Stance = 'supports'): PutPatch {
  return put('bears', linkId('bears', passage, implication), { passage, implication, stance });
}
