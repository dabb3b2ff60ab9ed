import type { FieldAim } from '../state/session';
import type { Desk } from './desk';
import { keepLater, placeKey, writeDrafts } from './drafts';
import { local, remember } from './local';

/** Keeps what is being written into a field of a passage, so that Esc or a crash loses none of it. */
export function keepFieldDraft(desk: Desk, field: string, aim: FieldAim, words: string | undefined): void {
  const key = draftKey(desk, field, aim);
  if (key === undefined) return;
  keepLater(key, () => {
    const { [key]: _, ...others } = local().drafts;
    remember({ drafts: words === undefined ? others : { ...others, [key]: words } });
  });
}

/** What was being written when the field was left without saving. */
export function fieldDraft(desk: Desk, field: string, aim: FieldAim): string | undefined {
  const key = draftKey(desk, field, aim);
  // It may have been typed a moment ago.
  writeDrafts();
  return key === undefined ? undefined : local().drafts[key];
}

/** The same field of the same words in the same article of the same project. */
function draftKey(desk: Desk, field: string, aim: FieldAim): string | undefined {
  const place = placeKey(desk);
  const on = aim.kind === 'passage' ? aim.id : `${aim.range.start}-${aim.range.end}`;
  return place && `${place}/${field}/${on}`;
}
