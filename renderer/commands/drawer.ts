import { notify, session, type DrawerAim, type ImplicationForm, type OpenDrawer } from '../state/session';
import { text } from '../text/en';
import type { Desk } from './desk';
import { keepDrafts } from './drafts';
import { formOf, planImplication, planRemoveImplication } from './implication';
import { carryOut } from './carry-out';

let lastKey = 0;

/**
 * Opens the drawer. One that holds something unsaved stays open beneath and comes back when this one is done with: nothing
 * that was typed is lost to a second thought.
 */
export function openDrawer(desk: Desk, aim: DrawerAim): void {
  const drawer: OpenDrawer = { key: ++lastKey, aim, form: startForm(desk, aim), isChanged: false };
  session.set(({ drawers }) => ({
    line: undefined,
    drawers: [
      ...drawers.filter((other) => other.isChanged && !isSameAim(other.aim, aim)),
      same(drawers, aim) ?? drawer,
    ],
  }));
}

/** What was typed or chosen in the drawer on top. */
export function changeDrawer(desk: Desk, part: Partial<ImplicationForm>): void {
  session.set(({ drawers }) => ({
    drawers: drawers.map((drawer, at) =>
      at === drawers.length - 1 ? { ...drawer, form: { ...drawer.form, ...part }, isChanged: true } : drawer,
    ),
  }));
  keepDrafts(desk);
}

/** Closes the drawer on top. What was typed can be brought back for a moment. */
export function leaveDrawer(desk: Desk): void {
  const left = takeTop();
  keepDrafts(desk);
  desk.reader?.focus();
  if (!left?.isChanged) return;
  const run = (): void => putBack(desk, left);
  notify(text.drawerLeft, { action: { label: text.bringBack, run } });
}

/** Saves the drawer on top. It closes at once, and comes back with all that was typed if it cannot be saved. */
export async function saveDrawer(desk: Desk): Promise<void> {
  const saved = takeTop();
  if (!saved) return;
  desk.reader?.focus();
  const isSaved = await carryOut(desk, planImplication(desk, saved.aim, saved.form));
  if (!isSaved && saved.isChanged) putBack(desk, saved);
  keepDrafts(desk);
}

/** Removes the implication in the drawer on top. */
export async function removeInDrawer(desk: Desk, implication: string): Promise<void> {
  takeTop();
  keepDrafts(desk);
  desk.reader?.focus();
  await carryOut(desk, planRemoveImplication(desk, implication));
}

function takeTop(): OpenDrawer | undefined {
  const { drawers } = session.get();
  session.set({ drawers: drawers.slice(0, -1) });
  return drawers.at(-1);
}

function putBack(desk: Desk, drawer: OpenDrawer): void {
  session.set(({ drawers }) => ({ drawers: [...drawers, drawer] }));
  keepDrafts(desk);
}

function same(drawers: readonly OpenDrawer[], aim: DrawerAim): OpenDrawer | undefined {
  return drawers.find((drawer) => drawer.isChanged && isSameAim(drawer.aim, aim));
}

function isSameAim(one: DrawerAim, other: DrawerAim): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function startForm(desk: Desk, aim: DrawerAim): ImplicationForm {
  const stored = aim.kind === 'edit' ? formOf(desk, aim.implication) : undefined;
  const passage = aim.kind === 'new' && aim.evidence.kind === 'passage' ? aim.evidence.id : undefined;
  return (
    stored ?? {
      statement: '',
      basis: aim.kind === 'new' ? aim.basis : 'stated',
      domain: undefined,
      likelihood: undefined,
      confidence: undefined,
      confidenceReason: '',
      affected: [],
      evidence: passage ? [{ passage, stance: 'supports' }] : [],
    }
  );
}
