import type { Locator } from '@playwright/test';
import type { Scholion } from './app';

/** Opens the palette and types into it. */
export async function askPalette(app: Scholion, typed: string): Promise<void> {
  await app.press('ControlOrMeta+k');
  await paletteField(app).waitFor();
  await app.type(typed);
}

export function paletteField(app: Scholion): Locator {
  return app.dialog.getByRole('combobox', { name: 'Commands' });
}

/** What the palette offers now, from the top. */
export function paletteRows(app: Scholion): Locator {
  return app.dialog.getByRole('listbox', { name: 'Commands' }).getByRole('option');
}

/** Opens the part of the key sheet in which keys are changed. */
export async function openChangeKeys(app: Scholion): Promise<void> {
  await app.press('F1');
  await app.dialog.getByRole('button', { name: 'Change keys…' }).press('Enter');
}

/** Presses another key in place of one that a command has. */
export async function changeKey(app: Scholion, command: string, from: string, to: string): Promise<void> {
  await app.dialog.getByRole('button', { name: `Change ${from} of “${command}”` }).press('Enter');
  await app.press(to);
}

/** What the dialog says of the last thing done in it. */
export function keysNews(app: Scholion): Locator {
  return app.dialog.getByRole('status');
}

/** Leaves whatever dialog is open. */
export async function leaveDialogs(app: Scholion): Promise<void> {
  await app.dialog.getByRole('button', { name: 'Close' }).press('Enter');
  await app.dialog.waitFor({ state: 'hidden' });
}
