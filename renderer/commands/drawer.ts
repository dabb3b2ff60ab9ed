import { emptyForm, type ImplicationForm } from '../state/implication-form';
import { notify, session, type DrawerAim, type OpenDrawer } from '../state/session';
import { text } from '../text/en';
import type { Desk } from './desk';
import { keepDrafts } from './drafts';
import { addEvidence } from './evidence';
import { formOf } from './implication-form';
import { planImplication, planRemoveImplication } from './implication';
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
  if (isSaved && saved.form.domain) session.set({ lastDomain: saved.form.domain });
  keepDrafts(desk);
}

/**
 * What was being written is said already: its evidence goes to the implication that is there, and the drawer closes. It comes
 * back as it was if that cannot be saved.
 */
export async function joinExisting(desk: Desk, implication: string): Promise<void> {
  const left = takeTop();
  if (!left) return;
  desk.reader?.focus();
  const isSaved = await addEvidence(desk, implication, left.form.evidence);
  if (!isSaved) putBack(desk, left);
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
  if (aim.kind === 'new') return emptyForm(aim.basis, aim.evidence);
  return formOf(desk, aim.implication) ?? emptyForm('stated');
}
