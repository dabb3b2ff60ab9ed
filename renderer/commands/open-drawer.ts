import type { Basis } from '#shared/model/implication';
import type { Desk } from './desk';
import { session } from '../state/session';
import { openDrawer, saveDrawer } from './drawer';
import { evidenceInHand } from './evidence-in-hand';
import { outcomeErrorIn } from './outcome-error';
import { refuse, type Plan, type Refusal } from './plan';

export function implicationStated(desk: Desk): Plan | Refusal {
  return openOn(desk, 'stated');
}

export function implicationInferred(desk: Desk): Plan | Refusal {
  return openOn(desk, 'inferred');
}

export function saveImplication(desk: Desk): Plan | Refusal {
  const drawer = session.get().drawers.at(-1);
  if (!drawer) return refuse('no-drawer');
  if (drawer.form.statement.trim() === '') return refuse('no-statement');
  if (outcomeErrorIn(drawer.form) !== undefined) return refuse('outcome-incomplete');
  return { kind: 'do', run: () => saveDrawer(desk) };
}

/** Opens the drawer on the passage in hand, else on the selected words or the sentence, which become its evidence. */
function openOn(desk: Desk, basis: Basis): Plan | Refusal {
  if (!desk.reader) return refuse('no-document');
  const evidence = evidenceInHand(desk);
  if (!evidence) return refuse('nothing-selected');
  return { kind: 'do', run: () => openDrawer(desk, { kind: 'new', basis, evidence }) };
}
