import { z } from '#shared/model/zod';
import type { Desk } from './desk';
import { changeForm, keptForm, placeKey } from './drafts';

const Fields = z.record(z.string(), z.string());

/** What was typed into the source fields of the open article and not saved: the fields that differ alone. */
export function keptSourceFields(desk: Desk): Readonly<Record<string, string>> {
  const place = placeKey(desk);
  return (place && keptForm(`${place}/source`, Fields)) || {};
}

/** Keeps them while they are typed; without any, nothing is kept. */
export function keepSourceFields(desk: Desk, fields: Readonly<Record<string, string>>): void {
  const place = placeKey(desk);
  if (!place) return;
  changeForm(`${place}/source`, Fields, () => (Object.keys(fields).length > 0 ? { ...fields } : undefined));
}
