import type { FieldAim } from '../state/session';
import type { Desk } from './desk';
import { keepWords, keptWords, placeKey } from './drafts';

/** Keeps what is being written into a field of a passage, so that Esc or a crash loses none of it. */
export function keepFieldDraft(desk: Desk, field: string, aim: FieldAim, words: string | undefined): void {
  const key = draftKey(desk, field, aim);
  if (key !== undefined) keepWords(key, words);
}

/** What was being written when the field was left without saving. */
export function fieldDraft(desk: Desk, field: string, aim: FieldAim): string | undefined {
  const key = draftKey(desk, field, aim);
  return key === undefined ? undefined : keptWords(key);
}

/** The same field of the same words in the same article of the same project. */
function draftKey(desk: Desk, field: string, aim: FieldAim): string | undefined {
  const place = placeKey(desk);
  const on = aim.kind === 'passage' ? aim.id : `${aim.range.start}-${aim.range.end}`;
  return place && `${place}/${field}/${on}`;
}
